#include "core/actor/name_scanner.h"

#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace casus {
namespace {

bool is_capital(char c) {
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
}

bool is_name_token(const Token& token) {
    return token.upos == Upos::PROPN;
}

/// Days and months are written like names.
bool is_calendar_word(std::string_view form) {
    constexpr std::array<std::string_view, 19> words{
        "April",     "August", "December", "February", "Friday",   "January", "July",
        "June",      "March",  "May",      "Monday",   "November", "October", "Saturday",
        "September", "Sunday", "Thursday", "Tuesday",  "Wednesday"};
    return std::binary_search(words.begin(), words.end(), form);
}

class NameScanner {
public:
    NameScanner(std::string_view text, const Document& document, const ActorLexicon& lexicon)
        : text_(text), document_(document), lexicon_(lexicon),
          taken_(document.tokens.size(), false) {}

    std::vector<NameHit> scan() {
        for (const Sentence& sentence : document_.sentences) {
            scan_lexicon(sentence);
        }
        for (const Entity& entity : document_.entities) {
            add_entity(entity);
        }
        for (const Sentence& sentence : document_.sentences) {
            scan_capitals(sentence);
        }
        std::sort(hits_.begin(), hits_.end(),
                  [](const NameHit& a, const NameHit& b) { return a.first < b.first; });
        return std::move(hits_);
    }

private:
    [[nodiscard]] std::string_view form(TokenIndex i) const {
        return slice(text_, document_.tokens[i].span);
    }

    void take(const NameHit& hit) {
        hits_.push_back(hit);
        std::fill(taken_.begin() + hit.first, taken_.begin() + hit.last, true);
    }

    void scan_lexicon(const Sentence& sentence) {
        for (TokenIndex i = sentence.first; i < sentence.last;) {
            const NameHit hit = longest_at(i, sentence.last);
            if (hit.entry != nullptr) {
                take(hit);
                i = hit.last;
            } else {
                ++i;
            }
        }
    }

    /// The longest name that begins at a token; its entry is null when there is none.
    [[nodiscard]] NameHit longest_at(TokenIndex begin, TokenIndex end) const {
        NameHit best{begin, begin, nullptr, EntityKind::other};
        std::string key = name_key(form(begin));
        const std::size_t longest =
            std::max(lexicon_.longest_from(key.substr(0, key.find(' '))),
                     lexicon_.longest_from(name_key(document_.tokens[begin].lemma)));
        TokenIndex last = begin + 1;
        for (std::size_t words = 1; longest > 0; ++words) {
            if (const NameEntry* entry = fitting(key, begin, last)) {
                best.last = last;
                best.entry = entry;
            }
            if (const NameEntry* entry = role_by_lemma(key, last);
                entry != nullptr && best.last < last) {
                best.last = last;
                best.entry = entry;
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

    /// Names are written with capitals; acronyms wholly ("US" is not "us").
    [[nodiscard]] bool written_as_name(TokenIndex begin, TokenIndex last,
                                       const NameEntry& entry) const {
        const std::string_view first = form(begin);
        if (entry.sense == NameSense::role) {
            return true;
        }
        if (entry.sense == NameSense::title) {
            const bool named =
                last < document_.tokens.size() && is_name_token(document_.tokens[last]);
            return is_capital(first[0]) && named;
        }
        const bool short_word =
            last == begin + 1 && first.size() <= 4 && entry.sense != NameSense::adjective;
        const bool in_capitals =
            std::all_of(first.begin(), first.end(), [](char c) { return !(c >= 'a' && c <= 'z'); });
        const bool entry_in_capitals = std::all_of(entry.name.begin(), entry.name.end(),
                                                   [](char c) { return !(c >= 'a' && c <= 'z'); });
        return is_capital(first[0]) && (!short_word || in_capitals || !entry_in_capitals);
    }

    /// A word that only looks like a place ("Of", "Reading") must be used as a name.
    [[nodiscard]] bool used_as_name(TokenIndex begin, TokenIndex last,
                                    const NameEntry& entry) const {
        const bool single = last == begin + 1;
        if (entry.sense == NameSense::place || entry.sense == NameSense::metonym ||
            entry.sense == NameSense::person) {
            return !single || is_name_token(document_.tokens[begin]);
        }
        return true;
    }

    [[nodiscard]] const NameEntry* fitting(const std::string& key, TokenIndex begin,
                                           TokenIndex last) const {
        const NameEntry* best = nullptr;
        for (const auto index : lexicon_.find(key)) {
            const NameEntry& entry = lexicon_.entry(index);
            const bool fits = entry.sense != NameSense::role &&
                              written_as_name(begin, last, entry) &&
                              used_as_name(begin, last, entry);
            if (fits && (best == nullptr || entry.sense < best->sense)) {
                best = &entry;
            }
        }
        return best;
    }

    /// Role nouns stand in any number: "protesters" is found by its lemma.
    [[nodiscard]] const NameEntry* role_by_lemma(const std::string& key, TokenIndex last) const {
        const Token& head = document_.tokens[last - 1];
        if (head.upos != Upos::NOUN && head.upos != Upos::PROPN) {
            return nullptr;
        }
        const std::size_t blank = key.rfind(' ');
        const std::string before = blank == std::string::npos ? "" : key.substr(0, blank + 1);
        for (const std::string& whole : {key, before + name_key(head.lemma)}) {
            for (const auto index : lexicon_.find(whole)) {
                if (lexicon_.entry(index).sense == NameSense::role) {
                    return &lexicon_.entry(index);
                }
            }
        }
        return nullptr;
    }

    [[nodiscard]] bool is_free_name(TokenIndex i) const {
        return !taken_[i] && is_name_token(document_.tokens[i]) && is_capital(form(i)[0]) &&
               !is_calendar_word(form(i));
    }

    void add_entity(const Entity& found) {
        Entity entity = found;
        const Sentence& sentence = document_.sentences[document_.sentence_of(entity.first)];
        while (entity.kind == EntityKind::person && entity.last < sentence.last &&
               is_free_name(entity.last)) {
            ++entity.last; // the model sometimes ends a name too early
        }
        while (entity.kind == EntityKind::person && entity.first > sentence.first &&
               is_free_name(entity.first - 1)) {
            --entity.first;
        }
        const bool free = std::none_of(taken_.begin() + entity.first, taken_.begin() + entity.last,
                                       [](bool it) { return it; });
        if (free && entity.kind != EntityKind::other && !is_calendar_word(form(entity.first))) {
            take({entity.first, entity.last, nullptr, entity.kind});
        }
    }

    /// Runs of proper nouns that neither the lexicon nor the model knows: persons where two or
    /// three words stand together, organisations otherwise.
    void scan_capitals(const Sentence& sentence) {
        for (TokenIndex i = sentence.first; i < sentence.last;) {
            TokenIndex last = i;
            while (last < sentence.last && is_free_name(last)) {
                ++last;
            }
            if (last > i) {
                const bool person = last - i >= 2 && last - i <= 3;
                take({i, last, nullptr, person ? EntityKind::person : EntityKind::other});
            }
            i = std::max(last, i + 1);
        }
    }

    std::string_view text_;
    const Document& document_;
    const ActorLexicon& lexicon_;
    std::vector<bool> taken_;
    std::vector<NameHit> hits_;
};

} // namespace

std::vector<NameHit> scan_names(std::string_view text, const Document& document,
                                const ActorLexicon& lexicon) {
    return NameScanner(text, document, lexicon).scan();
}

} // namespace casus
