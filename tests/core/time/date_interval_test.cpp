#include "core/time/date_interval.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("EDTF that casus writes is read back as the same text") {
    for (const char* text : {"2016-12-07", "2016-12", "2011~", "2016-11-28/2016-12-04",
                             "2011-01~/..", "../2011-03-05", "201X", "19XX", "2011-01/2011-04",
                             "2016-23", "-0218-08-02", "2016?", "1914/1918", "0044-03-15"}) {
        CAPTURE(text);
        const auto interval = casus::parse_edtf(text);
        REQUIRE(interval);
        CHECK(casus::to_edtf(*interval) == text);
    }
}

TEST_CASE("what is no date is not read as one") {
    for (const char* text : {"", "/", "../..", "2016-02-31", "2016-13", "Thursday", "2016-12-8",
                             "2016-12-08/2016-12-01", "99999", "X016", "20160101"}) {
        CAPTURE(text);
        CHECK_FALSE(casus::parse_edtf(text));
    }
}

TEST_CASE("open ends reach to the edge of the calendar") {
    const auto since = *casus::parse_edtf("2011-01/..");
    CHECK(casus::overlap(since, *casus::parse_edtf("2016-12-08")));
    CHECK_FALSE(casus::overlap(since, *casus::parse_edtf("2010")));
}

TEST_CASE("the day of a date-time is read") {
    CHECK(casus::parse_iso_day("2016-12-08T10:00:00Z") == casus::make_day(2016, 12, 8));
    CHECK(casus::parse_iso_day("2016-12-08") == casus::make_day(2016, 12, 8));
    CHECK_FALSE(casus::parse_iso_day("2016-12"));
    CHECK_FALSE(casus::parse_iso_day("2016-12-32"));
}
