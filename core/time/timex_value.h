#pragma once

#include "core/time/date_interval.h"
#include "core/time/day.h"
#include "core/time/time_reading.h"

#include <optional>
#include <string>

namespace casus {

/// A TIMEX3 value and the days it stands for. An empty value = there is no such time.
struct TimexMeaning {
    std::string value;
    std::optional<DateInterval> date;
};

TimexMeaning day_timex(Day day);               ///< 2016-12-08
TimexMeaning month_timex(int year, int month); ///< 2016-12; months below 1 or above 12 carry over
TimexMeaning year_timex(int year);             ///< 2016
TimexMeaning decade_timex(int first_year);     ///< 201
TimexMeaning century_timex(int first_year);    ///< 19
TimexMeaning week_timex(Day day);              ///< 2016-W49
TimexMeaning weekend_timex(Day saturday);      ///< 2016-W49-WE
TimexMeaning quarter_timex(int year, int quarter); ///< 2016-Q4; quarters carry over
TimexMeaning half_timex(int year, int half);       ///< 2016-H2; halves carry over
/// 2016-SU; `first_month` is 3, 6, 9 or 12.
TimexMeaning season_timex(int year, int first_month);

/// The whole unit that lies `amount` units from the one that holds `day`.
TimexMeaning unit_timex(Day day, int amount, TimeUnit unit);

/// P3D, PT2H; P2.5Y when `tenths` is not 0; PXD when vague or without an amount.
std::string duration_value(TimeUnit unit, std::optional<int> amount, bool vague);

/// "Thu 2016-12-08", as explanations write it.
std::string day_with_name(Day day);

std::string two_digits(int number);  ///< "08"
std::string four_digits(int number); ///< "0476", "-0044"

/// The part of a unit that "early", "mid", "late" (TIMEX3 mod START, MID, END) mean: thirds of a
/// year or month, marked as approximate. Other mods change nothing.
DateInterval part_of_unit(DateInterval date, std::string_view mod);

} // namespace casus
