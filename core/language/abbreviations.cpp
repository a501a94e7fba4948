#include "core/language/abbreviations.h"

#include "core/language/letters.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

// Sorted by bytes, as written most often.
constexpr std::array inside_words = std::to_array<std::string_view>(
    {"Adm",   "Amb", "Attn", "Atty",   "Brig", "Capt", "Cardl", "Cdr",  "Cllr", "Cmdr",
     "Col",   "Cpl", "Cpt",  "Dr",     "Fr",   "Ft",   "Gen",   "Gov",  "Hon",  "Insp",
     "Lieut", "Lt",  "Maj",  "Messrs", "Mgr",  "Mlle", "Mme",   "Mr",   "Mrs",  "Ms",
     "Msgr",  "Mt",  "Pfc",  "Pres",   "Prof", "Pvt",  "Rep",   "Reps", "Rev",  "Sen",
     "Sens",  "Sgt", "St",   "Ste",    "Supt", "cf",   "e.g",   "i.e",  "viz",  "vs"});
constexpr std::array anywhere_words = std::to_array<std::string_view>(
    {"Apr",   "Ariz", "Ark",   "Assn",   "Aug",  "Ave",  "Blvd", "Bros", "Calif", "Co",  "Colo",
     "Conn",  "Corp", "Ct",    "Dec",    "Del",  "Dept", "Dist", "Feb",  "Fla",   "Fri", "Ga",
     "Ill",   "Inc",  "Ind",   "Jan",    "Jr",   "Jul",  "Jun",  "Kan",  "Ky",    "La",  "Ltd",
     "Mar",   "Mass", "Mich",  "Minn",   "Miss", "Mo",   "Mon",  "Mont", "Neb",   "Nev", "Nov",
     "Oct",   "Okla", "Ore",   "Pa",     "Ph.D", "Rd",   "Sat",  "Sept", "Sr",    "Sun", "Tenn",
     "Tex",   "Thur", "Thurs", "Tue",    "Tues", "Va",   "Vt",   "Wash", "Wed",   "Wis", "Wyo",
     "a.k.a", "a.m",  "al",    "approx", "ca",   "dept", "est",  "etc",  "ft",    "hrs", "lb",
     "lbs",   "mins", "p.m",   "seq"});
constexpr std::array joined_prefixes = std::to_array<std::string_view>(
    {"anti",  "arch",  "bi",    "co",   "counter", "cross", "de",     "e",      "ex",
     "inter", "intra", "macro", "mega", "micro",   "mid",   "mini",   "multi",  "neo",
     "non",   "over",  "pan",   "post", "pre",     "pro",   "pseudo", "psycho", "quasi",
     "re",    "semi",  "socio", "sub",  "super",   "trans", "ultra",  "un",     "under"});
constexpr std::array openers = std::to_array<std::string_view>(
    {"A",       "About",   "According", "After",   "All",     "Although",  "Among", "An",
     "And",     "Another", "As",        "At",      "Because", "Before",    "But",   "By",
     "Despite", "During",  "Each",      "Earlier", "For",     "From",      "Given", "He",
     "Her",     "Here",    "His",       "How",     "However", "I",         "If",    "In",
     "It",      "Its",     "Last",      "Later",   "Many",    "Meanwhile", "More",  "Most",
     "My",      "No",      "Nor",       "Not",     "Now",     "Of",        "On",    "One",
     "Or",      "Our",     "Over",      "She",     "Since",   "So",        "Some",  "Such",
     "That",    "The",     "Their",     "Then",    "There",   "These",     "They",  "This",
     "Those",   "Though",  "Thousands", "Through", "To",      "Two",       "Under", "Until",
     "We",      "What",    "When",      "Where",   "While",   "Who",       "Why",   "With",
     "You",     "Your"});
static_assert(std::is_sorted(inside_words.begin(), inside_words.end()));
static_assert(std::is_sorted(joined_prefixes.begin(), joined_prefixes.end()));
static_assert(std::is_sorted(openers.begin(), openers.end()));

template <typename Table>
bool holds(const Table& table, std::string_view word) {
    return std::binary_search(table.begin(), table.end(), word);
}

/// "J", "U.S", "p.m": single letters with stops between them.
bool is_initials(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const Letter letter = letter_at(word, at);
        at += letter.size;
        if (!is_letter(letter.code) || (at < word.size() && word[at] != '.')) {
            return false;
        }
        ++at;
    }
    return !word.empty();
}

} // namespace

Abbreviation abbreviation(std::string_view word) {
    if (word.size() > 12) {
        return Abbreviation::none;
    }
    if (holds(inside_words, word)) {
        return Abbreviation::inside;
    }
    if (holds(anywhere_words, word)) {
        return Abbreviation::anywhere;
    }
    if (!is_initials(word)) {
        return Abbreviation::none;
    }
    const bool single = word.size() == letter_at(word, 0).size;
    if (!single) {
        return Abbreviation::anywhere;
    }
    return is_upper(letter_at(word, 0).code) && word != "I" ? Abbreviation::inside
                                                            : Abbreviation::none;
}

bool is_joined_prefix(std::string_view prefix) {
    std::array<char, 8> lower{};
    if (prefix.empty() || prefix.size() > lower.size()) {
        return false;
    }
    std::transform(prefix.begin(), prefix.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
    return holds(joined_prefixes, std::string_view(lower.data(), prefix.size()));
}

bool opens_sentence(std::string_view word) {
    return holds(openers, word);
}

} // namespace casus
