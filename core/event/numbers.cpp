#include "core/event/numbers.h"

#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace casus {
namespace {

constexpr std::uint64_t largest_toll = 10'000'000'000;

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 36> small_numbers{{
    {"a", 1},
    {"an", 1},
    {"dozen", 12},
    {"eight", 8},
    {"eighteen", 18},
    {"eighty", 80},
    {"eleven", 11},
    {"fifteen", 15},
    {"fifty", 50},
    {"five", 5},
    {"forty", 40},
    {"four", 4},
    {"fourteen", 14},
    {"hundred", 100},
    {"nine", 9},
    {"nineteen", 19},
    {"ninety", 90},
    {"one", 1},
    {"seven", 7},
    {"seventeen", 17},
    {"seventy", 70},
    {"six", 6},
    {"sixteen", 16},
    {"sixty", 60},
    {"ten", 10},
    {"thirteen", 13},
    {"thirty", 30},
    {"three", 3},
    {"twelve", 12},
    {"twenty", 20},
    {"two", 2},
    {"zero", 0},
    {"billion", 1'000'000'000},
    {"million", 1'000'000},
    {"score", 20},
    {"thousand", 1000},
}};

bool is_multiplier(std::string_view word) {
    return word == "dozen" || word == "hundred" || word == "thousand" || word == "million" ||
           word == "billion";
}

std::optional<std::uint64_t> word_value(std::string_view word) {
    const auto* found = std::find_if(small_numbers.begin(), small_numbers.end(),
                                     [&](const auto& entry) { return entry.first == word; });
    return found == small_numbers.end() ? std::nullopt : std::optional(found->second);
}

/// "5,000" -> 5000. None for anything else than digits in groups.
std::optional<std::uint64_t> figure(std::string_view word) {
    std::uint64_t value = 0;
    bool digits = false;
    for (const char c : word) {
        if (c >= '0' && c <= '9') {
            value = value * 10 + static_cast<std::uint64_t>(c - '0');
            digits = true;
        } else if (c != ',' || !digits) {
            return std::nullopt;
        }
        if (value > largest_toll) {
            return std::nullopt;
        }
    }
    return digits ? std::optional(value) : std::nullopt;
}

/// Adds one more word to a number read from left to right ("two", "hundred", "five").
struct NumberReader {
    std::uint64_t total = 0;
    std::uint64_t group = 0;

    void add(std::uint64_t value, bool multiplier) {
        if (!multiplier) {
            group += value;
        } else if (value == 100 || value == 12) {
            group = std::max<std::uint64_t>(group, 1) * value;
        } else {
            total += std::max<std::uint64_t>(group, 1) * value;
            group = 0;
        }
    }
};

} // namespace

std::optional<Count> count_before(std::string_view text, const Document& document, TokenIndex begin,
                                  TokenIndex end) {
    const auto word = [&](TokenIndex i) { return fold_case(slice(text, document.tokens[i].span)); };
    const auto is_number = [&](TokenIndex i) {
        const std::string form = word(i);
        return figure(form) || (word_value(form) && form != "a" && form != "an") || form == "-";
    };
    TokenIndex first = end;
    while (first > begin && is_number(first - 1)) {
        --first;
    }
    if (first > begin && first < end && is_multiplier(word(first)) && word_value(word(first - 1))) {
        --first; // "a dozen"
    }
    while (first < end && word(first) == "-") {
        ++first;
    }
    if (first == end) {
        return std::nullopt;
    }
    NumberReader number;
    for (TokenIndex i = first; i < end; ++i) {
        const std::string form = word(i);
        if (const auto value = figure(form)) {
            number.add(*value, false);
        } else if (const auto named = word_value(form)) {
            number.add(*named, is_multiplier(form));
        }
        if (number.total + number.group > largest_toll) {
            return std::nullopt;
        }
    }
    return Count{number.total + number.group, first, end};
}

} // namespace casus
