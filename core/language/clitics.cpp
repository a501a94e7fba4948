#include "core/language/clitics.h"

#include "core/language/letters.h"

#include <algorithm>
#include <array>
#include <string>

namespace casus {
namespace {

constexpr std::size_t longest = 24; ///< longer words are never clitic groups

struct Division {
    std::string_view word;
    std::uint32_t first;
};

constexpr auto divisions = std::to_array<Division>({
    {"cannot", 3},
    {"couldnt", 5},
    {"didnt", 3},
    {"doesnt", 4},
    {"dont", 2},
    {"gimme", 3},
    {"gonna", 3},
    {"gotta", 3},
    {"hasnt", 3},
    {"havent", 4},
    {"isnt", 2},
    {"lemme", 3},
    {"wanna", 3},
    {"wasnt", 3},
    {"wouldnt", 5},
});

constexpr auto endings = std::to_array<std::string_view>({"d", "ll", "m", "re", "s", "ve"});

constexpr auto units = std::to_array<std::string_view>({
    "am", "b",  "bn", "cm", "ft",  "g",    "gb", "hr", "hrs", "k",   "kg", "km", "kph", "lb", "lbs",
    "m",  "mb", "mg", "mi", "min", "mins", "ml", "mm", "mn",  "mph", "pm", "sq", "tn",  "x",
});

template <typename Table>
bool holds(const Table& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

/// Lower case, with every form of apostrophe as '.
std::string plain(std::string_view word) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const Letter letter = letter_at(word, at);
        const char32_t code = is_apostrophe(letter.code) ? U'\'' : to_lower(letter.code);
        result += code < 0x80 ? static_cast<char>(code) : '\x7F';
        at += letter.size;
    }
    return result;
}

/// The byte of the last apostrophe; npos when there is none.
std::size_t last_apostrophe(std::string_view word) {
    std::size_t found = std::string_view::npos;
    for (std::size_t at = 0; at < word.size();) {
        const Letter letter = letter_at(word, at);
        if (is_apostrophe(letter.code)) {
            found = at;
        }
        at += letter.size;
    }
    return found;
}

std::uint32_t unit_split(std::string_view word) {
    const auto after = word.find_first_not_of("0123456789.,:");
    if (after == 0 || after == std::string_view::npos || word[0] == '.' || word[0] == ',') {
        return 0;
    }
    return holds(units, plain(word.substr(after))) ? static_cast<std::uint32_t>(after) : 0;
}

} // namespace

std::uint32_t clitic_split(std::string_view word) {
    if (word.size() > longest && last_apostrophe(word) == std::string_view::npos) {
        return 0;
    }
    if (word[0] >= '0' && word[0] <= '9') {
        if (const std::uint32_t unit = unit_split(word)) {
            return unit;
        }
    }
    const std::size_t apostrophe = last_apostrophe(word);
    if (apostrophe == std::string_view::npos) {
        const auto* found =
            std::find_if(divisions.begin(), divisions.end(),
                         [lower = plain(word)](const Division& d) { return d.word == lower; });
        return found == divisions.end() ? 0 : found->first;
    }
    const std::string ending = plain(word.substr(apostrophe + letter_at(word, apostrophe).size));
    if (holds(endings, ending)) {
        return static_cast<std::uint32_t>(apostrophe);
    }
    if (ending == "t" && apostrophe > 1 &&
        (word[apostrophe - 1] == 'n' || word[apostrophe - 1] == 'N')) {
        return static_cast<std::uint32_t>(apostrophe - 1);
    }
    return 0;
}

bool is_clitic(std::string_view word) {
    if (word.empty() || word.size() > 6) {
        return false;
    }
    const std::string lower = plain(word);
    return lower == "n't" ||
           (lower[0] == '\'' && holds(endings, std::string_view(lower).substr(1)));
}

} // namespace casus
