#include "core/time/day.h"

#include <doctest/doctest.h>

using casus::Day;

TEST_CASE("every day of the calendar is read back as itself") {
    for (std::int32_t number = -2440000; number < 2900000; number += 97) {
        const Day day{number};
        const auto date = casus::civil(day);
        CHECK(casus::make_day(date.year, date.month, date.day) == day);
    }
}

TEST_CASE("days that do not exist are not made") {
    CHECK_FALSE(casus::make_day(2015, 2, 29));
    CHECK_FALSE(casus::make_day(2016, 2, 31));
    CHECK_FALSE(casus::make_day(2016, 13, 1));
    CHECK_FALSE(casus::make_day(2016, 0, 1));
    CHECK_FALSE(casus::make_day(10000, 1, 1));
    CHECK(casus::make_day(2016, 2, 29));
    CHECK(casus::make_day(0, 1, 1));
}

TEST_CASE("ISO weeks follow their Thursday across New Year") {
    const auto week = casus::iso_week(*casus::make_day(2016, 1, 1));
    CHECK(week.year == 2015);
    CHECK(week.week == 53);
    CHECK(casus::iso_weekday(*casus::make_day(2016, 12, 8)) == 4);
    CHECK(casus::monday_of({2016, 48}) == casus::make_day(2016, 11, 28));
    CHECK_FALSE(casus::monday_of({2016, 53}));
}

TEST_CASE("months are added with the day clamped") {
    CHECK(casus::add_months(*casus::make_day(2015, 1, 31), 1) == casus::make_day(2015, 2, 28));
    CHECK(casus::add_months(*casus::make_day(2016, 3, 15), -15) == casus::make_day(2014, 12, 15));
}
