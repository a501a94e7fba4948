#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace casus {

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01 = 0. Any year from -4712 to
/// 9999 (year 0 = 1 BC), so wider than Boost's dates, whose calendar arithmetic it uses.
enum class Day : std::int32_t {};

constexpr Day operator+(Day day, int days) {
    return Day(static_cast<std::int32_t>(day) + days);
}
constexpr Day operator-(Day day, int days) {
    return Day(static_cast<std::int32_t>(day) - days);
}
/// Days from `b` to `a`.
constexpr int operator-(Day a, Day b) {
    return static_cast<std::int32_t>(a) - static_cast<std::int32_t>(b);
}

struct CivilDate {
    int year = 1970;
    int month = 1; ///< 1..12
    int day = 1;   ///< 1..31
    friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// None when there is no such day (31.02., month 13, year outside -4712..9999).
std::optional<Day> make_day(int year, int month, int day);
CivilDate civil(Day day);
int days_in_month(int year, int month);

/// 1 = Monday .. 7 = Sunday, as in ISO 8601.
int iso_weekday(Day day);

struct IsoWeek {
    int year = 1970; ///< the ISO year, which differs from the calendar year around New Year
    int week = 1;    ///< 1..53
};
IsoWeek iso_week(Day day);
/// The Monday of an ISO week. None when the year has no such week.
std::optional<Day> monday_of(IsoWeek week);

/// Moves by whole months; the day is clamped to the length of the month reached
/// (31 January + 1 month = 28 or 29 February).
Day add_months(Day day, int months);

} // namespace casus
