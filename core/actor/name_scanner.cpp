#include "core/actor/name_scanner.h"

#include "core/actor/learned_names.h"
#include "core/actor/lexicon_names.h"
#include "core/actor/name_hits.h"
#include "core/actor/name_words.h"

#include <algorithm>
#include <set>

namespace casus {
namespace {

class NameScanner {
public:
    NameScanner(std::string_view text, const Document& document, const ActorLexicon& lexicon)
        : text_(text), document_(document), lexicon_(text, document, lexicon),
          hits_(text, document) {}

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
        learn_names(text_, document_, hits_);
        for (NameHit& hit : hits_.all()) {
            extend_office(hit);
        }
        return hits_.in_order();
    }

private:
    void scan_lexicon(const Sentence& sentence) {
        for (TokenIndex i = sentence.first; i < sentence.last;) {
            const NameHit hit = lexicon_.longest_at(i, sentence.last);
            if (hit.last > i) {
                hits_.take(hit);
            }
            i = std::max(hit.last, i + 1);
        }
    }

    [[nodiscard]] bool is_short_person(TokenIndex i) const {
        return !hits_.is_free(i) && has_sense(hits_.at(i), NameSense::person) &&
               hits_.at(i).last == hits_.at(i).first + 1;
    }

    /// "Omar Haddad" is neither the Omar nor the Haddad whom the lexicon knows by one word.
    void join_split_names() {
        for (const Sentence& sentence : document_.sentences) {
            for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
                TokenIndex last = i;
                bool listed = false;
                while (last < sentence.last &&
                       (hits_.is_free_name(last) || is_short_person(last))) {
                    listed = listed || is_short_person(last);
                    ++last;
                }
                if (listed && last > i + 1) {
                    hits_.take({i, last, nullptr, nullptr, EntityKind::person});
                }
                i = std::max(i, last == i ? i : last - 1);
            }
        }
    }

    void add_entity(const Entity& entity) {
        if (is_calendar_word(hits_.form(entity.first))) {
            return;
        }
        const bool organisation =
            entity.last > entity.first + 1 && is_organisation_word(hits_.form(entity.last - 1));
        if (entity.kind == EntityKind::person && !organisation) {
            add_persons(entity);
        } else if (entity.kind == EntityKind::organisation || organisation) {
            add_organisation({entity.first, entity.last, EntityKind::organisation});
        } else if (entity.kind == EntityKind::place &&
                   hits_.hits_in(entity.first, entity.last).empty()) {
            hits_.take({entity.first, entity.last, nullptr, nullptr, entity.kind});
        }
    }

    /// "Omar Haddad and Anna Brandt" are two, also where the model takes them for one name.
    void add_persons(const Entity& entity) {
        TokenIndex first = entity.first;
        for (TokenIndex i = entity.first; i <= entity.last; ++i) {
            const bool ends =
                i == entity.last || hits_.token(i).upos == Upos::CCONJ || hits_.form(i) == ",";
            if (ends && i > first) {
                add_person({first, i, entity.kind});
            }
            first = ends ? i + 1 : first;
        }
    }

    /// "Toronto" and "Khan Younis" by themselves are the towns, whatever the model says; "Mr.
    /// Toronto" is not.
    [[nodiscard]] bool is_place_alone(const Entity& entity) const {
        constexpr std::uint32_t known_town = 50000; // inhabitants
        const bool titled = entity.first > 0 && is_office(entity.first - 1);
        if (titled || hits_.is_free(entity.first)) {
            return false;
        }
        const NameHit& hit = hits_.at(entity.first);
        const bool whole = hit.first == entity.first && hit.last == entity.last;
        return whole && hit.place != nullptr &&
               (hit.place->population >= known_town ||
                (hit.last > hit.first + 1 && !hit.place->ambiguous));
    }

    /// "President Obama" of the model is "Obama"; "Jeff Davis" is not the place Davis.
    void add_person(const Entity& found) {
        Entity entity = found;
        while (entity.first + 1 < entity.last && !is_capital(hits_.form(entity.first)[0])) {
            ++entity.first;
        }
        if (is_place_alone(entity)) {
            return;
        }
        const Sentence& sentence = document_.sentences[document_.sentence_of(entity.first)];
        for (const NameHit& hit : hits_.hits_in(entity.first, entity.last)) {
            const bool before = hit.last < entity.last;
            const bool office = has_sense(hit, NameSense::title) ||
                                has_sense(hit, NameSense::role) || names_country(hit);
            const bool all = hit.first <= entity.first && hit.last >= entity.last;
            if (all && has_sense(hit, NameSense::title)) { // the model ended before the name
                entity.first = entity.last = hit.last;
                break;
            }
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
        const auto rest = hits_.hits_in(entity.first, entity.last);
        if (rest.size() == 1 && rest[0].first == entity.first && rest[0].last == entity.last &&
            has_sense(rest[0], NameSense::person)) {
            return; // "Obama" of "President Obama"
        }
        for (const NameHit& hit : rest) {
            hits_.drop(hit);
        }
        while (entity.last < sentence.last && hits_.is_free_name(entity.last)) {
            ++entity.last; // the model sometimes ends a name too early
        }
        while (entity.first > sentence.first && hits_.is_free_name(entity.first - 1)) {
            --entity.first;
        }
        if (entity.first == entity.last) {
            return;
        }
        hits_.take({entity.first, entity.last, nullptr, nullptr, entity.kind});
    }

    void add_organisation(const Entity& entity) {
        NameHit name{entity.first, entity.last, nullptr, nullptr, entity.kind};
        const auto inside = hits_.hits_in(entity.first, entity.last);
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
            hits_.drop(hit);
        }
        hits_.take(name);
    }

    /// Runs of proper nouns that neither the lexicon nor the model knows. A role noun that ends
    /// one in capitals is part of the name: "Syria Recovery Trust Fund".
    void scan_capitals(const Sentence& sentence) {
        for (TokenIndex i = sentence.first; i < sentence.last;) {
            TokenIndex last = i;
            const bool titled = i > sentence.first && is_office(i - 1);
            while (last < sentence.last &&
                   (hits_.is_free_name(last) || (titled && is_small_place(last)))) {
                last += is_hyphenated(last, sentence.last) ? 2 : 1;
            }
            if (last > i) {
                hits_.drop(i, last);
                add_capitals(i, last, sentence);
            }
            i = std::max(last, i + 1);
        }
    }

    /// "CJTF-OIR": the hyphen and the rest belong to the name.
    [[nodiscard]] bool is_hyphenated(TokenIndex i, TokenIndex end) const {
        return i + 2 < end && hits_.form(i + 1) == "-" && hits_.is_free_name(i + 2) &&
               hits_.token(i).span.end == hits_.token(i + 1).span.begin &&
               hits_.token(i + 1).span.end == hits_.token(i + 2).span.begin;
    }

    /// "president" before a name: what follows is a person, not the place Adam in Oman.
    [[nodiscard]] bool is_office(TokenIndex i) const {
        return !hits_.is_free(i) &&
               (has_sense(hits_.at(i), NameSense::title) ||
                (has_sense(hits_.at(i), NameSense::role) && !hits_.at(i).entry->is_group));
    }

    [[nodiscard]] bool is_small_place(TokenIndex i) const {
        constexpr std::uint32_t well_known = 500000; // inhabitants
        return !hits_.is_free(i) && hits_.at(i).place != nullptr && hits_.at(i).last == i + 1 &&
               hits_.at(i).first == i && hits_.at(i).place->population < well_known;
    }

    void add_capitals(TokenIndex first, TokenIndex last, const Sentence& sentence) {
        NameHit name{first, last, nullptr, nullptr, EntityKind::other};
        const NameHit* behind =
            last < sentence.last && !hits_.is_free(last) ? &hits_.at(last) : nullptr;
        const bool ends_in_role = behind != nullptr && has_sense(*behind, NameSense::role) &&
                                  behind->entry->kind != ActorKind::person &&
                                  is_capital(hits_.form(last)[0]) && !behind->proper;
        if (ends_in_role) {
            name.entry = behind->entry;
            name.proper = true;
            name.last = behind->last;
            hits_.drop(*behind);
        }
        hits_.take(name);
    }

    /// A capitalised word that nobody knows.
    [[nodiscard]] bool is_unknown_name(TokenIndex i) const {
        return is_capital(hits_.form(i)[0]) && !is_calendar_word(hits_.form(i)) &&
               (hits_.is_free(i) || (hits_.at(i).entry == nullptr && hits_.at(i).place == nullptr &&
                                     hits_.at(i).kind == EntityKind::other));
    }

    /// "Ministry of Culture", "Office of Museums": the name goes on behind the noun.
    void extend_office(NameHit& hit) {
        const TokenIndex end = document_.sentences[document_.sentence_of(hit.first)].last;
        const bool office = has_sense(hit, NameSense::role) &&
                            is_capital(hits_.form(hit.last - 1)[0]) && hit.last + 1 < end &&
                            hits_.form(hit.last) == "of";
        if (!office || hits_.is_free(hit.first) || &hits_.at(hit.first) != &hit) {
            return;
        }
        const TokenIndex begin = hit.last;
        TokenIndex last = begin + 1;
        while (last < end &&
               (is_unknown_name(last) ||
                (hits_.form(last) == "and" && last + 1 < end && is_unknown_name(last + 1)))) {
            ++last;
        }
        if (last > begin + 1) {
            hits_.lengthen(hit, last);
            hit.proper = true;
        }
    }

    std::string_view text_;
    const Document& document_;
    LexiconNames lexicon_;
    NameHits hits_;
};

/// People may be called Day or Street; for them only what stands first counts: "Hurricane Dora".
bool is_thing(std::string_view text, const Document& document, const ActorLexicon& lexicon,
              const NameHit& name) {
    for (TokenIndex i = name.first; i < name.last; ++i) {
        const std::string_view word = slice(text, document.tokens[i].span);
        const bool first = i == name.first;
        const bool last = i + 1 == name.last;
        const bool decides = name.kind != EntityKind::person || first;
        const bool whole_person = name.kind == EntityKind::person && !last;
        if (decides && lexicon.makes_a_thing(word, first, last, whole_person)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<NameHit> scan_names(std::string_view text, const Document& document,
                                const ActorLexicon& lexicon) {
    std::vector<NameHit> names = NameScanner(text, document, lexicon).scan();
    std::set<std::string_view> things;
    const auto last_word = [&](const NameHit& name) {
        return slice(text, document.tokens[name.last - 1].span);
    };
    for (NameHit& name : names) {
        const bool unlisted = name.entry == nullptr && name.place == nullptr;
        if (name.last > name.first + 1) { // a first name, not the surname Oliver
            name.gender = lexicon.gender_of(slice(text, document.tokens[name.first].span));
        }
        name.thing =
            unlisted && (is_thing(text, document, lexicon, name) ||
                         (name.last == name.first + 1 && things.count(last_word(name)) > 0));
        if (name.thing && name.kind == EntityKind::person) {
            things.insert(last_word(name)); // from "Hurricane Dora" on, Dora is the storm
        }
    }
    return names;
}

} // namespace casus
