#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

TEST_SUITE("assess") {
    TEST_CASE("the main event comes first, wishes stay in the background") {
        const auto account =
            account_of("Turkey attacked Syria on Wednesday. France may attack Iraq.");
        REQUIRE(account.events.size() == 2);
        CHECK(account.events[0].salience == 1);
        CHECK(account.events[1].salience == 3);
    }
    TEST_CASE("confidence is a probability") {
        for (const auto& event : account_of("Turkey attacked Syria. Talks may begin.").events) {
            CHECK(event.confidence > 0);
            CHECK(event.confidence < 1);
        }
    }
}
