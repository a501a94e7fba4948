#include "render/time_scale.h"

#include <doctest/doctest.h>

namespace {

casus::ScaleDay day(const char* iso, casus::Grain grain = casus::Grain::day) {
    return {*casus::parse_iso_day(iso), grain, 1};
}

} // namespace

TEST_CASE("a remote date does not squeeze the others: the gap is short and its length written") {
    const casus::TimeScale scale({day("2011-01-01", casus::Grain::year), day("2016-12-07"),
                                  day("2016-12-08"), day("2016-12-10")},
                                 10, 0, 400);
    const auto& stretches = scale.stretches();
    REQUIRE(stretches.size() == 4);
    CHECK(stretches[0].label == "2011");
    CHECK(stretches[1].label == "7 Dec");
    CHECK(stretches[1].detail == "Wed 2016");
    CHECK(stretches[1].gap == "5 years");
    CHECK(stretches[1].broken);
    CHECK(stretches[2].gap == "1 day");
    CHECK_FALSE(stretches[2].broken);
    CHECK(stretches[3].gap == "2 days");
    CHECK(stretches[2].begin - stretches[1].begin > 60);
}

TEST_CASE("days keep their order along the scale, also between and beyond its stretches") {
    const casus::TimeScale scale({day("1999-03-01"), day("2003-05-09"), day("2003-05-20")}, 5, 10,
                                 300);
    double before = 0;
    for (casus::Day it = *casus::parse_iso_day("1998-01-01");
         it < *casus::parse_iso_day("2005-01-01"); it = it + 7) {
        CHECK(scale.at(it) >= before);
        before = scale.at(it);
    }
    CHECK(before <= 300);
}

TEST_CASE("busy years are told in months or days, others stay whole") {
    std::vector<casus::ScaleDay> days;
    for (int year = 1980; year < 1990; ++year) {
        days.push_back({*casus::make_day(year, 6, 1), casus::Grain::day, 1});
    }
    for (int month = 1; month <= 12; ++month) {
        for (int d = 1; d < 28; d += 3) {
            days.push_back({*casus::make_day(2001, month, d), casus::Grain::day, 1});
        }
    }
    const casus::TimeScale scale(days, 16, 0, 1000);
    CHECK(scale.stretches().size() <= 16);
    CHECK(scale.stretches().back().label == "Dec");
    CHECK(scale.stretches().front().first == *casus::make_day(1980, 1, 1));
}

TEST_CASE("a scale without days puts everything at its begin") {
    const casus::TimeScale scale({}, 5, 10, 20);
    CHECK(scale.stretches().empty());
    CHECK(scale.at(casus::Day{}) == 0);
}
