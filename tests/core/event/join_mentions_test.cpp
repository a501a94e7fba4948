#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE("join_mentions") {
    TEST_CASE("a definite noun points back to a verb") {
        const auto account = account_of("Turkey attacked Syria on Monday. The attack failed.");
        REQUIRE(account.events.size() == 1);
        CHECK(account.events[0].mentions.size() == 1);
    }
    TEST_CASE("another attack is another event") {
        const auto account = account_of("Turkey attacked Syria. Another attack hit Iraq.");
        CHECK(account.events.size() >= 2);
    }
    TEST_CASE("a deed told again of what is known by now is the same") {
        const auto account = account_of(
            "A plane crashed near Paris on Monday. The plane crashed into a wall on Monday.");
        REQUIRE(account.events.size() == 1);
        CHECK(account.events[0].mentions.size() == 1);
    }
    TEST_CASE("mentions of one attack share their most exact day") {
        const auto account =
            account_of("Police questioned two men about the bombing of two embassies last month. "
                       "The bombing of the embassies took place on Nov. 7.");
        const auto bombing = std::find_if(
            account.events.begin(), account.events.end(), [&](const casus::Event& event) {
                return slice(account.text, event.trigger) == "bombing";
            });
        REQUIRE(bombing != account.events.end());
        REQUIRE(bombing->date.has_value());
        CHECK(to_edtf(*bombing->date) == "2016-11-07");
    }
}
