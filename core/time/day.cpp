#include "core/time/day.h"

#include <boost/date_time/gregorian_calendar.hpp>
#include <boost/date_time/year_month_day.hpp>

#include <algorithm>

namespace casus {
namespace {

// Boost's calendar over plain integers: boost::gregorian::date itself stops at the years 1400 and
// 9999.
using YearMonthDay = boost::date_time::year_month_day_base<int, int, int>;
using Calendar = boost::date_time::gregorian_calendar_base<YearMonthDay, std::int32_t>;

constexpr std::int32_t julian_day_of_1970 = 2440588;
constexpr int first_year = -4712;
constexpr int last_year = 9999;

Day from_civil(int year, int month, int day) {
    return Day(Calendar::julian_day_number({year, month, day}) - julian_day_of_1970);
}

} // namespace

std::optional<Day> make_day(int year, int month, int day) {
    const bool in_calendar = year >= first_year && year <= last_year && month >= 1 && month <= 12;
    if (!in_calendar || day < 1 || day > days_in_month(year, month)) {
        return std::nullopt;
    }
    return from_civil(year, month, day);
}

CivilDate civil(Day day) {
    const YearMonthDay date =
        Calendar::from_julian_day_number(static_cast<std::int32_t>(day) + julian_day_of_1970);
    return {date.year, date.month, date.day};
}

int days_in_month(int year, int month) {
    return Calendar::end_of_month_day(year, month);
}

int iso_weekday(Day day) {
    const int since_monday = (static_cast<std::int32_t>(day) + 3) % 7; // 1970-01-01 was a Thursday
    return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

IsoWeek iso_week(Day day) {
    const Day thursday = day + (4 - iso_weekday(day)); // decides to which year a week belongs
    const int year = civil(thursday).year;
    return {year, (thursday - from_civil(year, 1, 1)) / 7 + 1};
}

std::optional<Day> monday_of(IsoWeek week) {
    const auto fourth = make_day(week.year, 1, 4); // always in week 1
    if (!fourth || week.week < 1 || week.week > 53) {
        return std::nullopt;
    }
    const Day monday = *fourth - (iso_weekday(*fourth) - 1) + 7 * (week.week - 1);
    if (iso_week(monday).year != week.year) {
        return std::nullopt;
    }
    return monday;
}

Day add_months(Day day, int months) {
    const CivilDate date = civil(day);
    const int count = date.year * 12 + (date.month - 1) + months;
    const int year = std::clamp(count >= 0 ? count / 12 : (count - 11) / 12, first_year, last_year);
    const int month = ((count % 12) + 12) % 12 + 1;
    return from_civil(year, month, std::min(date.day, days_in_month(year, month)));
}

} // namespace casus
