#include "core/time/holidays.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

struct FixedHoliday {
    std::string_view name;
    int month;
    int day;
};
constexpr auto fixed_holidays = std::to_array<FixedHoliday>({{"all-saints", 11, 1},
                                                             {"armistice-day", 11, 11},
                                                             {"bastille-day", 7, 14},
                                                             {"boxing-day", 12, 26},
                                                             {"christmas", 12, 25},
                                                             {"christmas-eve", 12, 24},
                                                             {"epiphany", 1, 6},
                                                             {"halloween", 10, 31},
                                                             {"independence-day", 7, 4},
                                                             {"labour-day", 5, 1},
                                                             {"new-year", 1, 1},
                                                             {"new-years-eve", 12, 31},
                                                             {"nowruz", 3, 21},
                                                             {"orthodox-christmas", 1, 7},
                                                             {"st-patricks-day", 3, 17},
                                                             {"unity-day", 10, 3},
                                                             {"valentines-day", 2, 14},
                                                             {"victory-day", 5, 9},
                                                             {"womens-day", 3, 8}});

/// "The fourth Thursday of November"; nth -1 = the last one.
struct RuledHoliday {
    std::string_view name;
    int month;
    int weekday;
    int nth;
};
constexpr auto ruled_holidays = std::to_array<RuledHoliday>({{"columbus-day", 10, 1, 2},
                                                             {"labor-day", 9, 1, 1},
                                                             {"martin-luther-king-day", 1, 1, 3},
                                                             {"memorial-day", 5, 1, -1},
                                                             {"mothers-day", 5, 7, 2},
                                                             {"fathers-day", 6, 7, 3},
                                                             {"presidents-day", 2, 1, 3},
                                                             {"thanksgiving", 11, 4, 4}});

struct EasterHoliday {
    std::string_view name;
    int days; ///< from Easter Sunday
};
constexpr auto easter_holidays = std::to_array<EasterHoliday>({{"ascension", 39},
                                                               {"ash-wednesday", -46},
                                                               {"easter", 0},
                                                               {"easter-monday", 1},
                                                               {"good-friday", -2},
                                                               {"palm-sunday", -7},
                                                               {"pentecost", 49},
                                                               {"shrove-tuesday", -47}});

struct IslamicHoliday {
    std::string_view name;
    int month;
    int day;
};
constexpr auto islamic_holidays = std::to_array<IslamicHoliday>({{"ashura", 1, 10},
                                                                 {"eid-al-adha", 12, 10},
                                                                 {"eid-al-fitr", 10, 1},
                                                                 {"islamic-new-year", 1, 1},
                                                                 {"mawlid", 3, 12},
                                                                 {"ramadan", 9, 1}});

template <typename Table>
const auto* row_of(const Table& table, std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

std::optional<Day> nth_weekday(int year, const RuledHoliday& rule) {
    const auto first = make_day(year, rule.month, 1);
    if (!first) {
        return std::nullopt;
    }
    const int ahead = (rule.weekday - iso_weekday(*first) + 7) % 7;
    const int length = days_in_month(year, rule.month);
    const int weeks = rule.nth > 0 ? rule.nth - 1 : (length - 1 - ahead) / 7;
    return *first + ahead + 7 * weeks;
}

/// The tabular (civil) Islamic calendar: 30 years of 10631 days, from 16 July 622 (Julian).
Day islamic_day(int year, int month, int day) {
    constexpr std::int32_t epoch = 1948440 - 2440588; // as a Day: 1 Muharram of the year 1
    const int leap_days = (3 + 11 * year) / 30;
    const int before_month = (59 * (month - 1) + 1) / 2; // months of 30 and 29 days in turn
    return Day(epoch + (year - 1) * 354 + leap_days + before_month + day - 1);
}

std::optional<Day> islamic_holiday(int year, const IslamicHoliday& rule) {
    if (year < 700 || year > 3000) {
        return std::nullopt;
    }
    const int guess = (year - 622) * 33 / 32;
    for (int islamic = guess - 1; islamic <= guess + 2; ++islamic) {
        const Day day = islamic_day(islamic, rule.month, rule.day);
        if (civil(day).year == year) {
            return day;
        }
    }
    return std::nullopt;
}

/// The Tuesday after the first Monday of November.
std::optional<Day> election_day(int year) {
    const auto monday = nth_weekday(year, {"", 11, 1, 1});
    return monday ? std::optional(*monday + 1) : std::nullopt;
}

} // namespace

std::optional<Day> easter(int year) {
    if (year < 1583 || year > 9999) {
        return std::nullopt;
    }
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return make_day(year, f / 31, f % 31 + 1);
}

std::optional<Day> holiday(std::string_view name, int year) {
    if (const auto* row = row_of(fixed_holidays, name)) {
        return make_day(year, row->month, row->day);
    }
    if (const auto* row = row_of(ruled_holidays, name)) {
        return nth_weekday(year, *row);
    }
    if (const auto* row = row_of(easter_holidays, name)) {
        const auto sunday = easter(year);
        return sunday ? std::optional(*sunday + row->days) : std::nullopt;
    }
    if (const auto* row = row_of(islamic_holidays, name)) {
        return islamic_holiday(year, *row);
    }
    return name == "election-day" ? election_day(year) : std::nullopt;
}

} // namespace casus
