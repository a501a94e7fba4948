#include "core/time/date_interval.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace casus {
namespace {

constexpr int begin_of_calendar = std::numeric_limits<std::int32_t>::min();
constexpr int end_of_calendar = std::numeric_limits<std::int32_t>::max();

int first_or_edge(const DateInterval& interval) {
    return interval.open_begin ? begin_of_calendar : static_cast<int>(interval.first);
}

int last_or_edge(const DateInterval& interval) {
    return interval.open_end ? end_of_calendar : static_cast<int>(interval.last);
}

std::string year_text(int year) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), year < 0 ? "-%04d" : "%04d", std::abs(year));
    return text.data();
}

std::string two_digits(int number) {
    return (number < 10 ? "-0" : "-") + std::to_string(number);
}

std::string month_text(CivilDate date) {
    return year_text(date.year) + two_digits(date.month);
}

bool begins_year(CivilDate date) {
    return date.month == 1 && date.day == 1;
}

bool ends_year(CivilDate date) {
    return date.month == 12 && date.day == 31;
}

bool ends_month(CivilDate date) {
    return date.day == days_in_month(date.year, date.month);
}

/// The decade or century that is exactly [first, last], "" when it is none.
std::string digits_unspecified(CivilDate first, CivilDate last) {
    if (first.year < 0 || !begins_year(first) || !ends_year(last)) {
        return "";
    }
    const std::string year = year_text(first.year);
    if (first.year % 100 == 0 && last.year == first.year + 99) {
        return year.substr(0, 2) + "XX";
    }
    if (first.year % 10 == 0 && last.year == first.year + 9) {
        return year.substr(0, 3) + "X";
    }
    return "";
}

bool season_of(CivilDate first, CivilDate last) {
    return first.month % 3 == 0 && first.day == 1 && ends_month(last) &&
           (last.year * 12 + last.month) - (first.year * 12 + first.month) == 2;
}

/// One EDTF date for exactly [first, last], "" when it needs two.
std::string single(const DateInterval& interval) {
    if (interval.open_begin || interval.open_end) {
        return "";
    }
    const CivilDate first = civil(interval.first);
    const CivilDate last = civil(interval.last);
    if (interval.first == interval.last) {
        return to_iso(interval.first);
    }
    if (first.day == 1 && ends_month(last) && first.year == last.year &&
        first.month == last.month) {
        return month_text(first);
    }
    if (begins_year(first) && ends_year(last) && first.year == last.year) {
        return year_text(first.year);
    }
    if (interval.grain == Grain::season && season_of(first, last)) {
        return year_text(first.year) + two_digits(20 + first.month / 3);
    }
    return digits_unspecified(first, last);
}

/// The start of an interval of two dates, as coarse as it may be: months where both ends are whole
/// months, years where both are whole years.
std::string start_text(const DateInterval& interval, bool whole_years, bool whole_months) {
    const CivilDate first = civil(interval.first);
    if (whole_years) {
        return year_text(first.year);
    }
    return whole_months ? month_text(first) : to_iso(interval.first);
}

std::string end_text(const DateInterval& interval, bool whole_years, bool whole_months) {
    const CivilDate last = civil(interval.last);
    if (whole_years) {
        return year_text(last.year);
    }
    return whole_months ? month_text(last) : to_iso(interval.last);
}

std::string flags(const DateInterval& interval) {
    if (interval.approximate) {
        return interval.uncertain ? "%" : "~";
    }
    return interval.uncertain ? "?" : "";
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || digits.empty() ||
        digits[0] == '-') {
        return std::nullopt;
    }
    return value;
}

std::optional<DateInterval> decade_or_century(std::string_view text) {
    const std::size_t known = text.find('X');
    const auto leading = number(text.substr(0, known));
    if (!leading || known < 2 ||
        text.substr(known).find_first_not_of('X') != std::string_view::npos) {
        return std::nullopt;
    }
    const int years = known == 3 ? 10 : 100;
    DateInterval interval = whole_year(*leading * years);
    interval.last = whole_year(*leading * years + years - 1).last;
    interval.grain = known == 3 ? Grain::decade : Grain::century;
    return interval;
}

std::optional<DateInterval> season(int year, int code) {
    DateInterval interval = whole_month(year, (code - 20) * 3);
    interval.last = add_months(interval.first, 3) - 1;
    interval.grain = Grain::season;
    return interval;
}

/// YYYY, YYYY-MM, YYYY-MM-DD, YYYY-21..24, 201X, 19XX, each perhaps with a sign before it.
std::optional<DateInterval> parse_unflagged(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    if (text.size() == 4 && text.find('X') != std::string_view::npos) {
        return negative ? std::nullopt : decade_or_century(text);
    }
    const auto magnitude = number(text.substr(0, 4));
    const bool shape = (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
                       (text.size() < 7 || text[4] == '-') && (text.size() < 10 || text[7] == '-');
    if (!shape || !magnitude) {
        return std::nullopt;
    }
    const int year = negative ? -*magnitude : *magnitude;
    if (text.size() == 4) {
        return make_day(year, 1, 1) ? std::optional(whole_year(year)) : std::nullopt;
    }
    const auto month = number(text.substr(5, 2));
    if (month && *month >= 21 && *month <= 24 && text.size() == 7 && make_day(year, 1, 1)) {
        return season(year, *month);
    }
    const auto day = text.size() == 10 ? number(text.substr(8, 2)) : std::optional(1);
    const auto first = month && day ? make_day(year, *month, *day) : std::nullopt;
    if (!first) {
        return std::nullopt;
    }
    return text.size() == 7 ? whole_month(year, *month) : one_day(*first);
}

std::optional<DateInterval> parse_one(std::string_view text) {
    DateInterval flagged;
    while (!text.empty() && (text.back() == '~' || text.back() == '?' || text.back() == '%')) {
        flagged.approximate = flagged.approximate || text.back() != '?';
        flagged.uncertain = flagged.uncertain || text.back() != '~';
        text.remove_suffix(1);
    }
    auto interval = parse_unflagged(text);
    if (interval) {
        interval->approximate = flagged.approximate;
        interval->uncertain = flagged.uncertain;
    }
    return interval;
}

bool is_open(std::string_view end) {
    return end.empty() || end == "..";
}

std::optional<DateInterval> parse_two(std::string_view begin, std::string_view end) {
    const auto a = is_open(begin) ? std::nullopt : parse_one(begin);
    const auto b = is_open(end) ? std::nullopt : parse_one(end);
    if ((!a && !b) || (!a && !is_open(begin)) || (!b && !is_open(end))) {
        return std::nullopt;
    }
    DateInterval interval = a ? *a : *b;
    interval.open_begin = !a;
    interval.open_end = !b;
    if (a && b) {
        interval.last = b->last;
        interval.grain = std::min(a->grain, b->grain);
        interval.approximate = a->approximate || b->approximate;
        interval.uncertain = a->uncertain || b->uncertain;
    }
    if (interval.first > interval.last) {
        return std::nullopt;
    }
    return interval;
}

} // namespace

DateInterval whole_month(int year, int month) {
    const Day first = *make_day(year, month, 1);
    return {first, first + days_in_month(year, month) - 1, Grain::month};
}

DateInterval whole_year(int year) {
    return {*make_day(year, 1, 1), *make_day(year, 12, 31), Grain::year};
}

bool overlap(const DateInterval& a, const DateInterval& b) {
    return first_or_edge(a) <= last_or_edge(b) && first_or_edge(b) <= last_or_edge(a);
}

std::string to_edtf(const DateInterval& interval) {
    const std::string flag = flags(interval);
    if (const std::string one = single(interval); !one.empty()) {
        return one + flag;
    }
    const CivilDate first = civil(interval.first);
    const CivilDate last = civil(interval.last);
    const bool from_month = interval.open_begin || first.day == 1;
    const bool to_month = interval.open_end || ends_month(last);
    const bool coarse = interval.grain >= Grain::month;
    const bool whole_months = from_month && to_month && coarse;
    const bool whole_years = whole_months && interval.grain >= Grain::year &&
                             (interval.open_begin || begins_year(first)) &&
                             (interval.open_end || ends_year(last));
    if (interval.open_begin) {
        return "../" + end_text(interval, whole_years, whole_months) + flag;
    }
    const std::string start = start_text(interval, whole_years, whole_months) + flag + "/";
    return start +
           (interval.open_end ? ".." : end_text(interval, whole_years, whole_months) + flag);
}

std::optional<DateInterval> parse_edtf(std::string_view text) {
    const std::size_t slash = text.find('/');
    return slash == std::string_view::npos
               ? parse_one(text)
               : parse_two(text.substr(0, slash), text.substr(slash + 1));
}

std::string to_iso(Day day) {
    const CivilDate date = civil(day);
    return month_text(date) + two_digits(date.day);
}

std::optional<Day> parse_iso_day(std::string_view text) {
    if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) {
        text = text.substr(0, 10);
    }
    const auto interval =
        text.size() >= 10 && text.size() <= 11 ? parse_unflagged(text) : std::nullopt;
    return interval ? std::optional(interval->first) : std::nullopt;
}

} // namespace casus
