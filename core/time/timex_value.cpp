#include "core/time/timex_value.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace casus {
namespace {

constexpr int floor_divide(int a, int b) {
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

TimexMeaning years(int first, int count, std::string value, Grain grain) {
    if (!make_day(first, 1, 1) || !make_day(first + count - 1, 1, 1)) {
        return {};
    }
    DateInterval date = whole_year(first);
    date.last = whole_year(first + count - 1).last;
    date.grain = grain;
    return {std::move(value), date};
}

TimexMeaning months(int year, int first_month, int count, std::string value, Grain grain) {
    const auto first = make_day(year, first_month, 1);
    if (!first || year >= 9999) {
        return {};
    }
    return {std::move(value), DateInterval{*first, add_months(*first, count) - 1, grain}};
}

TimexMeaning weekend_from(Day day, int amount) {
    const int weekday = iso_weekday(day);
    const Day saturday = day + (6 - weekday);
    const bool just_past = amount == 0 && weekday <= 3; // "the weekend" on a Tuesday
    const bool inside = weekday >= 6;
    const int weeks = amount < 0 || just_past ? -1 : amount > 0 && inside ? 1 : 0;
    return weekend_timex(saturday + 7 * weeks);
}

} // namespace

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string four_digits(int number) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), number < 0 ? "-%04d" : "%04d", std::abs(number));
    return text.data();
}

TimexMeaning day_timex(Day day) {
    return {to_iso(day), one_day(day)};
}

TimexMeaning month_timex(int year, int month) {
    const int count = year * 12 + month - 1;
    const int real_year = floor_divide(count, 12);
    const int real_month = count - real_year * 12 + 1;
    if (!make_day(real_year, real_month, 1)) {
        return {};
    }
    return {four_digits(real_year) + "-" + two_digits(real_month),
            whole_month(real_year, real_month)};
}

TimexMeaning year_timex(int year) {
    return years(year, 1, four_digits(year), Grain::year);
}

TimexMeaning decade_timex(int first_year) {
    return years(first_year, 10, four_digits(first_year).substr(0, 3), Grain::decade);
}

TimexMeaning century_timex(int first_year) {
    return years(first_year, 100, four_digits(first_year).substr(0, 2), Grain::century);
}

TimexMeaning week_timex(Day day) {
    const IsoWeek week = iso_week(day);
    const Day monday = day - (iso_weekday(day) - 1);
    return {four_digits(week.year) + "-W" + two_digits(week.week),
            DateInterval{monday, monday + 6, Grain::week}};
}

TimexMeaning weekend_timex(Day saturday) {
    return {week_timex(saturday).value + "-WE",
            DateInterval{saturday, saturday + 1, Grain::weekend}};
}

TimexMeaning quarter_timex(int year, int quarter) {
    const int count = year * 4 + quarter - 1;
    const int real_year = floor_divide(count, 4);
    const int real = count - real_year * 4 + 1;
    return months(real_year, real * 3 - 2, 3, four_digits(real_year) + "-Q" + std::to_string(real),
                  Grain::quarter);
}

TimexMeaning half_timex(int year, int half) {
    const int count = year * 2 + half - 1;
    const int real_year = floor_divide(count, 2);
    const int real = count - real_year * 2 + 1;
    return months(real_year, real * 6 - 5, 6, four_digits(real_year) + "-H" + std::to_string(real),
                  Grain::half);
}

TimexMeaning season_timex(int year, int first_month) {
    constexpr std::array<std::string_view, 4> names{"SP", "SU", "FA", "WI"};
    const auto index = static_cast<std::size_t>((first_month / 3 + 3) % 4);
    return months(year, first_month, 3, four_digits(year) + "-" + std::string(names.at(index)),
                  Grain::season);
}

TimexMeaning unit_timex(Day day, int amount, TimeUnit unit) {
    const CivilDate date = civil(day);
    switch (unit) {
    case TimeUnit::none:
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
        return day_timex(day);
    case TimeUnit::day:
        return day_timex(day + amount);
    case TimeUnit::weekend:
        return weekend_from(day, amount);
    case TimeUnit::week:
        return week_timex(day + 7 * amount);
    case TimeUnit::month:
        return month_timex(date.year, date.month + amount);
    case TimeUnit::quarter:
        return quarter_timex(date.year, (date.month - 1) / 3 + 1 + amount);
    case TimeUnit::half:
        return half_timex(date.year, (date.month - 1) / 6 + 1 + amount);
    case TimeUnit::season:
        return season_timex(floor_divide(date.year * 4 + date.month / 3 - 1 + amount, 4),
                            ((date.month / 3 + 3 + amount % 4 + 4) % 4 + 1) * 3);
    case TimeUnit::year:
        return year_timex(date.year + amount);
    case TimeUnit::decade:
        return decade_timex(floor_divide(date.year, 10) * 10 + 10 * amount);
    case TimeUnit::century:
        return century_timex(floor_divide(date.year, 100) * 100 + 100 * amount);
    }
    return {};
}

std::string duration_value(TimeUnit unit, std::optional<int> amount, bool vague) {
    constexpr std::array<std::string_view, 14> letters{"",  "S", "M", "H", "D", "WE", "W",
                                                       "M", "Q", "H", "S", "Y", "DE", "CE"};
    const bool clock = unit < TimeUnit::day;
    return std::string(clock ? "PT" : "P") + (vague || !amount ? "X" : std::to_string(*amount)) +
           std::string(letters.at(static_cast<std::size_t>(unit)));
}

std::string day_with_name(Day day) {
    constexpr std::array<std::string_view, 7> names{"Mon", "Tue", "Wed", "Thu",
                                                    "Fri", "Sat", "Sun"};
    return std::string(names.at(static_cast<std::size_t>(iso_weekday(day)) - 1)) + " " +
           to_iso(day);
}

DateInterval part_of_unit(DateInterval date, std::string_view mod) {
    const int days = date.last - date.first + 1;
    const bool known = mod == "START" || mod == "MID" || mod == "END";
    if (days < 5 || !known) {
        return date;
    }
    const bool in_months = date.grain >= Grain::quarter && days < 400;
    const int month_step = days > 300 ? 4 : days > 150 ? 2 : 1;
    const auto third = [&](int count) {
        return in_months ? add_months(date.first, month_step * count)
                         : date.first + days * count / 3;
    };
    const Day first = mod == "START" ? date.first : mod == "MID" ? third(1) : third(2);
    const Day last = mod == "START" ? third(1) - 1 : mod == "MID" ? third(2) - 1 : date.last;
    const Grain grain = in_months                  ? Grain::month
                        : date.grain > Grain::year ? Grain::year
                                                   : Grain::day;
    DateInterval part{first, last, grain};
    part.approximate = true;
    return part;
}

} // namespace casus
