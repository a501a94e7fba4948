#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

namespace {

std::string place(const std::string& text) {
    const auto account = account_of(text);
    return account.events.empty() ? "no event" : account.events[0].location;
}

} // namespace

TEST_SUITE("location") {
    TEST_CASE("the place of the clause") {
        CHECK(place("Rebels attacked a convoy in Aleppo.") == "Aleppo");
        CHECK(place("Rebels attacked a convoy in May.").empty());
    }
    TEST_CASE("the town before its country") {
        CHECK(place("Rebels attacked a convoy in Aleppo in Syria.") == "Aleppo");
    }
    TEST_CASE("a place stands for its people") {
        const auto account = account_of("Turkey fired shells at Aleppo.");
        REQUIRE(account.events.size() == 1);
        REQUIRE(account.events[0].target.size() == 1);
        CHECK(account.actors[account.events[0].target[0]].country == "SYR");
    }
}
