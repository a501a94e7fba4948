#include "core/article/text_blocks.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string>

namespace casus {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> month_names{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// Words that a stamp may hold beside its date.
constexpr std::array<std::string_view, 30> stamp_words{
    "a",      "am",  "at",     "bst",      "cet", "est",     "et",  "fri", "friday",    "gmt",
    "m",      "mon", "monday", "of",       "on",  "p",       "pm",  "sat", "saturday",  "sun",
    "sunday", "t",   "thu",    "thursday", "tue", "tuesday", "utc", "wed", "wednesday", "z"};

/// Words of publishers, which no text writes beside its day.
constexpr std::array<std::string_view, 7> publishers_words{
    "date", "last", "modified", "posted", "published", "update", "updated"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> tokens_of(std::string_view line) {
    std::vector<std::string> tokens;
    enum class Class { other, digit, letter };
    const auto class_of = [](char c) {
        if (c >= '0' && c <= '9') {
            return Class::digit;
        }
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter ? Class::letter : Class::other;
    };
    Class last = Class::other;
    for (const char c : line) {
        const Class now = class_of(c);
        if (now != Class::other) {
            if (now != last) {
                tokens.emplace_back();
            }
            tokens.back() += c;
        }
        last = now;
    }
    return tokens;
}

std::optional<int> month_of(std::string_view word) {
    const auto* full = std::find(month_names.begin(), month_names.end(), word);
    if (full != month_names.end()) {
        return static_cast<int>(full - month_names.begin()) + 1;
    }
    if (word == "sept") {
        return 9;
    }
    const auto* it = std::find(months.begin(), months.end(), word);
    return it == months.end() ? std::nullopt
                              : std::optional(static_cast<int>(it - months.begin()) + 1);
}

std::optional<int> number_of(const std::string& token) {
    int value = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    return error == std::errc() && end == token.data() + token.size() ? std::optional(value)
                                                                      : std::nullopt;
}

/// The first date at or behind token `i`.
std::optional<Day> date_at(const std::vector<std::string>& tokens, std::size_t i, bool slashes) {
    if (i + 2 >= tokens.size()) {
        return std::nullopt;
    }
    const auto a = number_of(tokens[i]);
    const auto b = number_of(tokens[i + 1]);
    const auto c = number_of(tokens[i + 2]);
    if (a && b && c && tokens[i].size() == 4) {
        return make_day(*a, *b, *c);
    }
    if (a && b && c && tokens[i + 2].size() == 4) {
        const bool month_first = slashes && *a <= 12;
        return month_first ? make_day(*c, *a, *b) : make_day(*c, *b, *a);
    }
    if (const auto month = month_of(tokens[i + 1]); month && a && c && tokens[i + 2].size() == 4) {
        return make_day(*c, *month, *a);
    }
    if (const auto month = month_of(tokens[i]); month && b && c && tokens[i + 2].size() == 4) {
        return make_day(*c, *month, *b);
    }
    return std::nullopt;
}

bool may_stand_in_stamp(const std::string& token) {
    return number_of(token) || month_of(token) || is_one_of(stamp_words, token) ||
           is_one_of(publishers_words, token);
}

} // namespace

std::optional<Day> read_stamp(std::string_view line) {
    constexpr std::size_t longest_stamp = 90;
    if (line.size() > longest_stamp) {
        return std::nullopt;
    }
    const std::vector<std::string> tokens = tokens_of(fold_case(line));
    if (!std::all_of(tokens.begin(), tokens.end(), may_stand_in_stamp)) {
        return std::nullopt;
    }
    const bool slashes = line.find('/') != std::string_view::npos;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (const auto day = date_at(tokens, i, slashes)) {
            return day;
        }
    }
    return std::nullopt;
}

bool is_written_day(std::string_view line) {
    const std::vector<std::string> tokens = tokens_of(fold_case(line));
    const auto is_month = [](const std::string& token) { return month_of(token).has_value(); };
    const auto is_publishers = [](const std::string& token) {
        return is_one_of(publishers_words, token);
    };
    return std::any_of(tokens.begin(), tokens.end(), is_month) &&
           std::none_of(tokens.begin(), tokens.end(), is_publishers);
}

} // namespace casus
