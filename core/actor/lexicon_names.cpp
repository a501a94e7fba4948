#include "core/actor/lexicon_names.h"

#include "core/actor/name_key.h"
#include "core/actor/name_words.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

/// Words that follow the name of a division: "Hama province". Sorted.
constexpr std::array<std::string_view, 12> area_words{
    "canton", "county",     "department", "district", "governorate", "krai",
    "oblast", "prefecture", "province",   "region",   "state",       "voivodeship"};
/// Words before a place, never before a person. Sorted.
constexpr std::array<std::string_view, 8> placing_words{
    "across", "around", "at", "in", "inside", "near", "outside", "throughout"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

} // namespace

LexiconNames::LexiconNames(std::string_view text, const Document& document,
                           const ActorLexicon& lexicon)
    : text_(text), document_(document), lexicon_(lexicon), is_place_(document.tokens.size()) {
    for (const Entity& entity : document.entities) {
        if (entity.kind == EntityKind::place) {
            std::fill(is_place_.begin() + entity.first, is_place_.begin() + entity.last, true);
        }
    }
}

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
    add_area_word(best, end);
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
        hit.place = place_named(key, begin, last);
        hit.kind = EntityKind::place;
    }
    if (hit.entry != nullptr || hit.place != nullptr) {
        hit.last = last;
    }
    return hit;
}

const GazetteerPlace* LexiconNames::place_named(const std::string& key, TokenIndex begin,
                                                TokenIndex last) const {
    if (last == begin + 1 && is_calendar_word(form(begin))) {
        return nullptr;
    }
    const GazetteerPlace* place = lexicon_.places().find(key);
    const bool doubtful = place != nullptr && place->ambiguous;
    return doubtful && !told_as_place(begin, last) ? nullptr : place;
}

bool LexiconNames::told_as_place(TokenIndex begin, TokenIndex last) const {
    const auto size = static_cast<TokenIndex>(document_.tokens.size());
    const bool named_on = last < size && token(last).upos == Upos::PROPN; // "in Jackson Hall"
    const bool placed = begin > 0 && is_among(placing_words, name_key(form(begin - 1)));
    const bool within = last + 1 < size && form(last) == "," && names_wider_place(last + 1);
    return is_place_[begin] || within || (placed && !named_on);
}

bool LexiconNames::names_wider_place(TokenIndex i) const {
    const std::string key = name_key(form(i));
    bool wider = false;
    lexicon_.each(
        key, [&](const NameEntry& entry) { wider = wider || entry.sense == NameSense::country; });
    const GazetteerPlace* place = lexicon_.places().find(key);
    return is_capital(form(i)[0]) &&
           (wider || (place != nullptr && place->kind == PlaceKind::region));
}

void LexiconNames::add_area_word(NameHit& hit, TokenIndex end) const {
    const bool metonym = hit.entry != nullptr && hit.entry->sense == NameSense::metonym;
    if ((hit.place == nullptr && !metonym) || hit.last >= end ||
        !is_among(area_words, name_key(form(hit.last)))) {
        return;
    }
    const TokenIndex next = hit.last + 1;
    const bool goes_on = next < end && (token(next).upos == Upos::NOUN ||
                                        token(next).upos == Upos::PROPN || form(next) == "of");
    if (goes_on) { // "Texas state troopers", "Florida Department of Transportation"
        return;
    }
    const Span name{token(hit.first).span.begin, token(hit.last - 1).span.end};
    hit.place = metonym ? lexicon_.places().find(name_key(slice(text_, name))) : hit.place;
    hit.entry = hit.place == nullptr ? hit.entry : nullptr;
    hit.kind = EntityKind::place;
    hit.area = hit.place != nullptr;
    hit.last += hit.area ? 1 : 0;
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
