#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

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
}
