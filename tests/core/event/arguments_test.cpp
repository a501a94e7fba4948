#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

TEST_SUITE("arguments") {
    TEST_CASE("an attitude is no passive") {
        CHECK(told("Israel is opposed to the plan.").find("Israel > ") != std::string::npos);
    }
    TEST_CASE("the subject of a raised passive") {
        CHECK(told("Two soldiers are believed to have been killed.") ==
              "ASSAULT killed:  > Two soldiers");
    }
}
