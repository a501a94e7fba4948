#include "core/article/text_blocks.h"

#include <doctest/doctest.h>

#include <string_view>

using casus::make_day;
using casus::read_stamp;

TEST_CASE("a stamp gives the first of its days") {
    struct Row {
        std::string_view line;
        int year;
        int month;
        int day;
    };
    for (const Row& row : {Row{"08.12.2016 - Update : 09.12.2016", 2016, 12, 8},
                           Row{"Friday, January 4, 2019", 2019, 1, 4},
                           Row{"Published: 12 March 2014 10:22 GMT", 2014, 3, 12},
                           Row{"2016-12-08T10:00:00Z", 2016, 12, 8},
                           Row{"Updated 9:15 pm, Sept. 3, 2018", 2018, 9, 3},
                           Row{"12/08/2016", 2016, 12, 8}, Row{"25/12/2016", 2016, 12, 25}}) {
        CAPTURE(row.line);
        CHECK(read_stamp(row.line) == make_day(row.year, row.month, row.day));
    }
}

TEST_CASE("a day in words may be the text's own, figures and publishers' words never are") {
    CHECK(casus::is_written_day("Friday, January 4, 2019"));
    CHECK_FALSE(casus::is_written_day("08.12.2016 - Update : 09.12.2016"));
    CHECK_FALSE(casus::is_written_day("Published: 12 March 2014 10:22 GMT"));
}

TEST_CASE("a line that says anything else is no stamp") {
    for (const std::string_view line : {"", "2016", "12 March", "The war began on 12 March 2014.",
                                        "31.02.2016", "Page 1 of 12", "99.99.9999"}) {
        CAPTURE(line);
        CHECK_FALSE(read_stamp(line));
    }
}
