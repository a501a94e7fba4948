#include "core/actor/lexicon_names.h"

#include "core/actor/name_key.h"
#include "core/actor/name_words.h"

#include <algorithm>

namespace casus {

NameHit LexiconNames::longest_at(TokenIndex begin, TokenIndex end) const {
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

std::size_t LexiconNames::longest_from(TokenIndex begin, std::string_view key) const {
    if (token(begin).upos == Upos::PUNCT || key.empty()) {
        return 0;
    }
    const std::string_view first = key.substr(0, key.find(' '));
    const std::size_t singular = is_plural(begin) && first.ends_with("s")
                                     ? lexicon_.longest_from(first.substr(0, first.size() - 1))
                                     : 0;
    return std::max({lexicon_.longest_from(first),
                     lexicon_.longest_from(name_key(token(begin).lemma)), singular});
}

bool LexiconNames::is_plural(TokenIndex i) const {
    return token(i).xpos == Xpos::NNS || token(i).xpos == Xpos::NNPS;
}

bool LexiconNames::written_as_name(TokenIndex begin, TokenIndex last,
                                   const NameEntry& entry) const {
    const std::string_view first = form(begin);
    if (entry.sense == NameSense::title) {
        const bool named = last < document_.tokens.size() && token(last).upos == Upos::PROPN;
        const bool definite = begin > 0 && (form(begin - 1) == "the" || form(begin - 1) == "The");
        return is_capital(first[0]) && (named || definite);
    }
    const bool short_word =
        last == begin + 1 && first.size() <= 4 && entry.sense != NameSense::adjective;
    return (is_capital(first[0]) || begins_with_article(begin, last)) &&
           (!short_word || has_no_small_letter(first) || !has_no_small_letter(entry.name));
}

bool LexiconNames::begins_with_article(TokenIndex begin, TokenIndex last) const {
    const std::string_view first = form(begin);
    const TokenIndex next = begin + 2;
    return (first == "al" || first == "el" || first == "an" || first == "ar" || first == "as" ||
            first == "ash" || first == "ad" || first == "at" || first == "az") &&
           next < last && form(begin + 1) == "-" && is_capital(form(next)[0]);
}

bool LexiconNames::used_as_name(TokenIndex begin, TokenIndex last) const {
    return last > begin + 1 || token(begin).upos == Upos::PROPN;
}

bool LexiconNames::fits(const NameEntry& entry, TokenIndex begin, TokenIndex last) const {
    const bool plain_word_too =
        entry.sense == NameSense::metonym || entry.sense == NameSense::person;
    return entry.sense != NameSense::role && written_as_name(begin, last, entry) &&
           (!plain_word_too || used_as_name(begin, last) ||
            (entry.sense == NameSense::metonym && token(begin).upos == Upos::NOUN));
}

NameHit LexiconNames::fitting(const std::string& key, TokenIndex begin, TokenIndex last) const {
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

const NameEntry* LexiconNames::role_by_lemma(const std::string& key, TokenIndex last) const {
    const Token& head = token(last - 1);
    if (head.upos != Upos::NOUN && head.upos != Upos::PROPN) {
        return nullptr;
    }
    const std::size_t blank = key.rfind(' ');
    const std::string before = blank == std::string::npos ? "" : key.substr(0, blank + 1);
    const NameEntry* role = role_with(key);
    role = role != nullptr ? role : role_with(before + name_key(head.lemma));
    const bool plural =
        role == nullptr && key.size() > 3 && key.ends_with("s") && is_plural(last - 1);
    return plural ? role_with(key.substr(0, key.size() - 1)) : role; // a lemma may be wrong
}

const NameEntry* LexiconNames::role_with(const std::string& key) const {
    const NameEntry* role = nullptr;
    lexicon_.each(key, [&](const NameEntry& entry) {
        role = entry.sense == NameSense::role && role == nullptr ? &entry : role;
    });
    return role;
}

} // namespace casus
