#include "core/actor/name_scanner.h"

#include "core/actor/name_key.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace casus {
namespace {

bool is_capital(char c) {
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
}

bool has_no_small_letter(std::string_view word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Days, months and languages are written like names.
bool is_calendar_word(std::string_view form) {
    constexpr std::array<std::string_view, 40> words{
        "Apr",      "Apr.",  "April",     "Aug",      "Aug.",     "August", "Dec",     "Dec.",
        "December", "Feb",   "Feb.",      "February", "Fri",      "Friday", "Jan",     "Jan.",
        "January",  "July",  "June",      "Mar",      "Mar.",     "March",  "May",     "Mon",
        "Monday",   "Nov",   "Nov.",      "November", "Oct",      "Oct.",   "October", "Sat",
        "Saturday", "Sept.", "September", "Sunday",   "Thursday", "Tues.",  "Tuesday", "Wednesday"};
    return std::binary_search(words.begin(), words.end(), form);
}

bool names_country(const NameHit& hit) {
    return hit.entry != nullptr &&
           (hit.entry->sense == NameSense::country || hit.entry->sense == NameSense::adjective);
}

bool has_sense(const NameHit& hit, NameSense sense) {
    return hit.entry != nullptr && hit.entry->sense == sense;
}

class NameScanner {
public:
    NameScanner(std::string_view text, const Document& document, const ActorLexicon& lexicon)
        : text_(text), document_(document), lexicon_(lexicon),
          hit_of_(document.tokens.size(), no_hit) {}

    std::vector<NameHit> scan() {
        for (const Sentence& sentence : document_.sentences) {
            scan_lexicon(sentence);
        }
        join_split_names();
        for (const Entity& entity : document_.entities) {
            add_entity(entity);
        }
        for (const Sentence& sentence : document_.sentences) {
            scan_capitals(sentence);
        }
        read_acronyms();
        read_surnames();
        for (NameHit& hit : hits_) {
            extend_office(hit);
        }
        return in_order();
    }

private:
    static constexpr std::uint32_t no_hit = 0xFFFFFFFF;

    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return slice(text_, token(i).span); }
    [[nodiscard]] bool is_free(TokenIndex i) const { return hit_of_[i] == no_hit; }

    void take(const NameHit& hit) {
        for (TokenIndex i = hit.first; i < hit.last; ++i) {
            hit_of_[i] = static_cast<std::uint32_t>(hits_.size());
        }
        hits_.push_back(hit);
    }

    void drop(const NameHit& hit) {
        std::fill(hit_of_.begin() + hit.first, hit_of_.begin() + hit.last, no_hit);
    }

    void scan_lexicon(const Sentence& sentence) {
        for (TokenIndex i = sentence.first; i < sentence.last;) {
            const NameHit hit = longest_at(i, sentence.last);
            if (hit.last > i) {
                take(hit);
            }
            i = std::max(hit.last, i + 1);
        }
    }

    /// The longest name that begins at a token; empty when there is none.
    [[nodiscard]] NameHit longest_at(TokenIndex begin, TokenIndex end) const {
        NameHit best{begin, begin};
        std::string key = name_key(form(begin));
        const std::size_t longest = longest_from(begin, key);
        TokenIndex last = begin + 1;
        for (std::size_t words = 1; longest > 0; ++words) {
            const NameHit hit = fitting(key, begin, last);
            if (hit.last > best.last) {
                best = hit;
            }
            while (last < end && form(last) == "-") {
                ++last;
            }
            if (words >= longest || last >= end) {
                break;
            }
            key += " " + name_key(form(last++));
        }
        return best;
    }

    [[nodiscard]] std::size_t longest_from(TokenIndex begin, std::string_view key) const {
        const bool word = token(begin).upos != Upos::PUNCT && !key.empty();
        return word ? std::max(lexicon_.longest_from(key.substr(0, key.find(' '))),
                               lexicon_.longest_from(name_key(token(begin).lemma)))
                    : 0;
    }

    /// Names are written with capitals; acronyms wholly ("US" is not "us").
    [[nodiscard]] bool written_as_name(TokenIndex begin, TokenIndex last,
                                       const NameEntry& entry) const {
        const std::string_view first = form(begin);
        if (entry.sense == NameSense::title) {
            const bool named = last < document_.tokens.size() && token(last).upos == Upos::PROPN;
            return is_capital(first[0]) && named;
        }
        const bool short_word =
            last == begin + 1 && first.size() <= 4 && entry.sense != NameSense::adjective;
        return is_capital(first[0]) &&
               (!short_word || has_no_small_letter(first) || !has_no_small_letter(entry.name));
    }

    /// A word that only looks like a name ("Of", "Reading") must be used as one.
    [[nodiscard]] bool used_as_name(TokenIndex begin, TokenIndex last) const {
        return last > begin + 1 || token(begin).upos == Upos::PROPN;
    }

    [[nodiscard]] bool fits(const NameEntry& entry, TokenIndex begin, TokenIndex last) const {
        const bool plain_word_too =
            entry.sense == NameSense::metonym || entry.sense == NameSense::person;
        return entry.sense != NameSense::role && written_as_name(begin, last, entry) &&
               (!plain_word_too || used_as_name(begin, last));
    }

    [[nodiscard]] NameHit fitting(const std::string& key, TokenIndex begin, TokenIndex last) const {
        NameHit hit{begin, begin};
        lexicon_.each(key, [&](const NameEntry& entry) {
            const bool better = hit.entry == nullptr || entry.sense < hit.entry->sense;
            if (better && fits(entry, begin, last)) {
                hit.entry = &entry;
            }
        });
        if (hit.entry == nullptr) {
            hit.entry = role_by_lemma(key, last);
        }
        if (hit.entry == nullptr && is_capital(form(begin)[0]) && used_as_name(begin, last)) {
            hit.place = lexicon_.places().find(key);
            hit.kind = EntityKind::place;
        }
        if (hit.entry != nullptr || hit.place != nullptr) {
            hit.last = last;
        }
        return hit;
    }

    /// Role nouns stand in any number: "protesters" is found by its lemma.
    [[nodiscard]] const NameEntry* role_by_lemma(const std::string& key, TokenIndex last) const {
        const Token& head = token(last - 1);
        if (head.upos != Upos::NOUN && head.upos != Upos::PROPN) {
            return nullptr;
        }
        const std::size_t blank = key.rfind(' ');
        const std::string before = blank == std::string::npos ? "" : key.substr(0, blank + 1);
        const NameEntry* role = role_with(key);
        return role != nullptr ? role : role_with(before + name_key(head.lemma));
    }

    [[nodiscard]] const NameEntry* role_with(const std::string& key) const {
        const NameEntry* role = nullptr;
        lexicon_.each(key, [&](const NameEntry& entry) {
            role = entry.sense == NameSense::role && role == nullptr ? &entry : role;
        });
        return role;
    }

    [[nodiscard]] bool is_free_name(TokenIndex i) const {
        return is_free(i) && token(i).upos == Upos::PROPN && is_capital(form(i)[0]) &&
               !is_calendar_word(form(i));
    }

    [[nodiscard]] std::vector<NameHit> hits_in(TokenIndex first, TokenIndex last) const {
        std::vector<NameHit> inside;
        for (TokenIndex i = first; i < last; ++i) {
            if (!is_free(i) && (inside.empty() || inside.back().last <= i)) {
                inside.push_back(hits_[hit_of_[i]]);
            }
        }
        return inside;
    }

    [[nodiscard]] bool is_short_person(TokenIndex i) const {
        return !is_free(i) && has_sense(hits_[hit_of_[i]], NameSense::person) &&
               hits_[hit_of_[i]].last == hits_[hit_of_[i]].first + 1;
    }

    /// "Omar Haddad" is neither the Omar nor the Haddad whom the lexicon knows by one word.
    void join_split_names() {
        for (const Sentence& sentence : document_.sentences) {
            for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
                TokenIndex last = i;
                bool listed = false;
                while (last < sentence.last && (is_free_name(last) || is_short_person(last))) {
                    listed = listed || is_short_person(last);
                    ++last;
                }
                if (listed && last > i + 1) {
                    take({i, last, nullptr, nullptr, EntityKind::person});
                }
                i = std::max(i, last == i ? i : last - 1);
            }
        }
    }

    void add_entity(const Entity& entity) {
        if (is_calendar_word(form(entity.first))) {
            return;
        }
        if (entity.kind == EntityKind::person) {
            add_persons(entity);
        } else if (entity.kind == EntityKind::organisation) {
            add_organisation(entity);
        } else if (entity.kind == EntityKind::place && hits_in(entity.first, entity.last).empty()) {
            take({entity.first, entity.last, nullptr, nullptr, entity.kind});
        }
    }

    /// "Omar Haddad and Anna Brandt" are two, also where the model takes them for one name.
    void add_persons(const Entity& entity) {
        TokenIndex first = entity.first;
        for (TokenIndex i = entity.first; i <= entity.last; ++i) {
            const bool ends = i == entity.last || token(i).upos == Upos::CCONJ || form(i) == ",";
            if (ends && i > first) {
                add_person({first, i, entity.kind});
            }
            first = ends ? i + 1 : first;
        }
    }

    /// "Toronto" by itself is the town, whatever the model says; "Mr. Toronto" is not.
    [[nodiscard]] bool is_town_alone(const Entity& entity) const {
        constexpr std::uint32_t known_town = 50000; // inhabitants
        const bool one = entity.last == entity.first + 1 && !is_free(entity.first) &&
                         hits_[hit_of_[entity.first]].place != nullptr;
        const bool titled = entity.first > 0 && is_office(entity.first - 1);
        return one && !titled && hits_[hit_of_[entity.first]].place->population >= known_town;
    }

    /// "President Obama" of the model is "Obama"; "Jeff Davis" is not the place Davis.
    void add_person(const Entity& found) {
        Entity entity = found;
        while (entity.first + 1 < entity.last && !is_capital(form(entity.first)[0])) {
            ++entity.first;
        }
        if (is_town_alone(entity)) {
            return;
        }
        const Sentence& sentence = document_.sentences[document_.sentence_of(entity.first)];
        for (const NameHit& hit : hits_in(entity.first, entity.last)) {
            const bool before = hit.last < entity.last;
            const bool office = has_sense(hit, NameSense::title) ||
                                has_sense(hit, NameSense::role) || names_country(hit);
            const bool all = hit.first <= entity.first && hit.last >= entity.last;
            const bool full_name = has_sense(hit, NameSense::person) && hit.last > hit.first + 1;
            if (full_name || (all && hit.entry != nullptr && !office) ||
                (all && has_sense(hit, NameSense::role))) {
                return;
            }
            if (before && office) {
                entity.first = hit.last;
            } else if (hit.first < entity.first || hit.last > entity.last ||
                       has_sense(hit, NameSense::organisation) ||
                       (hit.first == entity.first && hit.last == entity.last &&
                        names_country(hit))) {
                return;
            }
        }
        const auto rest = hits_in(entity.first, entity.last);
        if (rest.size() == 1 && rest[0].first == entity.first && rest[0].last == entity.last &&
            has_sense(rest[0], NameSense::person)) {
            return; // "Obama" of "President Obama"
        }
        for (const NameHit& hit : rest) {
            drop(hit);
        }
        while (entity.last < sentence.last && is_free_name(entity.last)) {
            ++entity.last; // the model sometimes ends a name too early
        }
        while (entity.first > sentence.first && is_free_name(entity.first - 1)) {
            --entity.first;
        }
        take({entity.first, entity.last, nullptr, nullptr, entity.kind});
    }

    void add_organisation(const Entity& entity) {
        NameHit name{entity.first, entity.last, nullptr, nullptr, entity.kind};
        const auto inside = hits_in(entity.first, entity.last);
        for (const NameHit& hit : inside) {
            const bool reaches_out = hit.first < entity.first || hit.last > entity.last;
            const bool is_all = hit.first <= entity.first + 1 && hit.last == entity.last;
            const bool person = hit.entry != nullptr && hit.entry->kind == ActorKind::person;
            if (reaches_out || person ||
                (is_all && !has_sense(hit, NameSense::role) && hit.place == nullptr)) {
                return;
            }
            if (names_country(hit)) {
                name.country = hit.entry->country;
            }
        }
        if (!inside.empty() && inside.back().last == entity.last &&
            inside.back().entry != nullptr) {
            name.entry = inside.back().entry;
            name.proper = has_sense(inside.back(), NameSense::role);
        }
        if (name.entry != nullptr && !name.proper) {
            return;
        }
        for (const NameHit& hit : inside) {
            drop(hit);
        }
        take(name);
    }

    /// Runs of proper nouns that neither the lexicon nor the model knows. A role noun that ends
    /// one in capitals is part of the name: "Syria Recovery Trust Fund".
    void scan_capitals(const Sentence& sentence) {
        for (TokenIndex i = sentence.first; i < sentence.last;) {
            TokenIndex last = i;
            const bool titled = i > sentence.first && is_office(i - 1);
            while (last < sentence.last &&
                   (is_free_name(last) || (titled && is_small_place(last)))) {
                ++last;
            }
            if (last > i) {
                drop_places(i, last);
                add_capitals(i, last, sentence);
            }
            i = std::max(last, i + 1);
        }
    }

    /// "president" before a name: what follows is a person, not the place Adam in Oman.
    [[nodiscard]] bool is_office(TokenIndex i) const {
        return !is_free(i) && (has_sense(hits_[hit_of_[i]], NameSense::title) ||
                               (has_sense(hits_[hit_of_[i]], NameSense::role) &&
                                !hits_[hit_of_[i]].entry->is_group));
    }

    [[nodiscard]] bool is_small_place(TokenIndex i) const {
        constexpr std::uint32_t well_known = 500000; // inhabitants
        return !is_free(i) && hits_[hit_of_[i]].place != nullptr &&
               hits_[hit_of_[i]].last == i + 1 && hits_[hit_of_[i]].first == i &&
               hits_[hit_of_[i]].place->population < well_known;
    }

    void drop_places(TokenIndex first, TokenIndex last) {
        for (TokenIndex i = first; i < last; ++i) {
            hit_of_[i] = no_hit;
        }
    }

    void add_capitals(TokenIndex first, TokenIndex last, const Sentence& sentence) {
        NameHit name{first, last, nullptr, nullptr, EntityKind::other};
        const NameHit* behind =
            last < sentence.last && !is_free(last) ? &hits_[hit_of_[last]] : nullptr;
        const bool ends_in_role = behind != nullptr && has_sense(*behind, NameSense::role) &&
                                  behind->entry->kind != ActorKind::person &&
                                  is_capital(form(last)[0]) && !behind->proper;
        if (ends_in_role) {
            name.entry = behind->entry;
            name.proper = true;
            name.last = behind->last;
            drop(*behind);
        }
        take(name);
    }

    /// "Syria Recovery Trust Fund (SRTF)": from there on SRTF is an organisation.
    void read_acronyms() {
        std::set<std::string> acronyms;
        const auto size = static_cast<TokenIndex>(document_.tokens.size());
        for (TokenIndex i = 1; i + 2 < size; ++i) {
            const bool bracketed = form(i) == "(" && form(i + 2) == ")" && form(i + 1).size() > 1 &&
                                   form(i + 1).size() < 10 && has_no_small_letter(form(i + 1)) &&
                                   is_capital(form(i + 1)[0]);
            if (bracketed && !is_free(i - 1) && abbreviates(form(i + 1), i)) {
                acronyms.insert(std::string(form(i + 1)));
                NameHit& name = hits_[hit_of_[i - 1]];
                name.kind = name.kind == EntityKind::other ? EntityKind::organisation : name.kind;
            }
        }
        for (TokenIndex i = 0; i < size && !acronyms.empty(); ++i) {
            const bool unknown = is_free(i) || (hits_[hit_of_[i]].entry == nullptr &&
                                                hits_[hit_of_[i]].last == i + 1);
            if (unknown && acronyms.count(std::string(form(i))) > 0) {
                take({i, i + 1, nullptr, nullptr, EntityKind::organisation});
            }
        }
    }

    /// The capitalised words before a bracket begin with the letters of the acronym.
    [[nodiscard]] bool abbreviates(std::string_view acronym, TokenIndex bracket) const {
        constexpr TokenIndex longest = 10;
        TokenIndex first = bracket;
        const TokenIndex begin = document_.sentences[document_.sentence_of(bracket)].first;
        while (first > begin && bracket - first < longest &&
               (is_capital(form(first - 1)[0]) || form(first - 1).size() <= 3 ||
                form(first - 1) == "-")) {
            --first;
        }
        const std::string letters =
            initials(slice(text_, {token(first).span.begin, token(bracket - 1).span.end}));
        return letters.size() > 1 && letters.find(acronym.front()) != std::string::npos;
    }

    /// Once "Jeff Davis" is known, "Davis" is he.
    void read_surnames() {
        std::set<std::string> surnames;
        std::set<const NameEntry*> named_in_full;
        for (const NameHit& hit : hits_) {
            const bool person = has_sense(hit, NameSense::person) ||
                                (hit.entry == nullptr && hit.kind == EntityKind::person);
            if (person && hit.last > hit.first + 1 && hit_of_[hit.first] != no_hit) {
                surnames.insert(std::string(form(hit.last - 1)));
                named_in_full.insert(hit.entry);
            }
        }
        for (NameHit& hit : hits_) { // the model may know a name in one place only
            const bool unknown = hit.entry == nullptr && hit.place == nullptr &&
                                 hit.kind == EntityKind::other && hit.last > hit.first + 1;
            if (unknown && surnames.count(std::string(form(hit.last - 1))) > 0) {
                hit.kind = EntityKind::person;
            }
        }
        for (TokenIndex i = 0; i < document_.tokens.size() && !surnames.empty(); ++i) {
            if (is_capital(form(i)[0]) && surnames.count(std::string(form(i))) > 0) {
                read_surname(i, named_in_full);
            }
        }
    }

    void read_surname(TokenIndex i, const std::set<const NameEntry*>& named_in_full) {
        if (!is_free(i)) {
            const NameHit& hit = hits_[hit_of_[i]];
            const bool whole = hit.first == i && hit.last == i + 1;
            const bool weak =
                hit.entry == nullptr || hit.entry->sense == NameSense::metonym ||
                hit.entry->sense == NameSense::role || hit.entry->sense == NameSense::title ||
                (hit.entry->sense == NameSense::person && named_in_full.count(hit.entry) == 0);
            if (!whole || !weak) {
                return;
            }
            drop(hit);
        }
        take({i, i + 1, nullptr, nullptr, EntityKind::person});
    }

    /// A capitalised word that nobody knows.
    [[nodiscard]] bool is_unknown_name(TokenIndex i) const {
        return is_capital(form(i)[0]) && !is_calendar_word(form(i)) &&
               (is_free(i) ||
                (hits_[hit_of_[i]].entry == nullptr && hits_[hit_of_[i]].place == nullptr &&
                 hits_[hit_of_[i]].kind == EntityKind::other));
    }

    /// "Ministry of Culture", "Office of Museums": the name goes on behind the noun.
    void extend_office(NameHit& hit) {
        const TokenIndex end = document_.sentences[document_.sentence_of(hit.first)].last;
        const bool office = has_sense(hit, NameSense::role) && is_capital(form(hit.last - 1)[0]) &&
                            hit.last + 1 < end && form(hit.last) == "of";
        if (!office || is_free(hit.first) || &hits_[hit_of_[hit.first]] != &hit) {
            return;
        }
        const TokenIndex begin = hit.last;
        TokenIndex last = begin + 1;
        while (last < end && (is_unknown_name(last) || (form(last) == "and" && last + 1 < end &&
                                                        is_unknown_name(last + 1)))) {
            ++last;
        }
        if (last > begin + 1) {
            std::fill(hit_of_.begin() + begin, hit_of_.begin() + last, hit_of_[hit.first]);
            hit.last = last;
            hit.proper = true;
        }
    }

    std::vector<NameHit> in_order() {
        std::vector<NameHit> result;
        for (TokenIndex i = 0; i < hit_of_.size(); ++i) {
            if (!is_free(i) && hits_[hit_of_[i]].first == i) {
                result.push_back(hits_[hit_of_[i]]);
            }
        }
        return result;
    }

    std::string_view text_;
    const Document& document_;
    const ActorLexicon& lexicon_;
    std::vector<std::uint32_t> hit_of_; ///< of each token: the hit that has it
    std::vector<NameHit> hits_;         ///< also those that were dropped again
};

} // namespace

std::vector<NameHit> scan_names(std::string_view text, const Document& document,
                                const ActorLexicon& lexicon) {
    return NameScanner(text, document, lexicon).scan();
}

} // namespace casus
