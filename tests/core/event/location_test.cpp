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
    TEST_CASE("the town before its region, the region before its country") {
        CHECK(place("Rebels attacked a convoy in Anbar near Fallujah.") == "Fallujah");
        CHECK(place("Rebels attacked a convoy in Anbar in Iraq.") == "Anbar");
    }
    TEST_CASE("the country before its continent") {
        CHECK(place("Rebels attacked a convoy in Niger in West Africa.") == "Niger");
    }
    TEST_CASE("a province is named with its word") {
        CHECK(place("Rebels attacked a convoy in Hama province.") == "Hama province");
        CHECK(place("Rebels attacked a convoy in Kabul province.") == "Kabul province");
        CHECK(place("Rebels attacked a convoy in New York.") == "New York");
    }
    TEST_CASE("a place of several words is no person") {
        CHECK(place("Fighters shelled a convoy in Khan Sheikhoun.") == "Khan Sheikhoun");
        CHECK(place("Clashes killed ten soldiers in Chasiv Yar.") == "Chasiv Yar");
    }
    TEST_CASE("months are no places, words that are names too need to be told as places") {
        CHECK(place("Rebels attacked a convoy in March.").empty());
        CHECK(place("Rebels attacked a convoy in Nice.") == "Nice");
        CHECK(place("Rebels attacked a convoy near Mobile, Alabama.") == "Mobile");
    }
    TEST_CASE("a place stands for its people") {
        const auto account = account_of("Turkey fired shells at Aleppo.");
        REQUIRE(account.events.size() == 1);
        REQUIRE(account.events[0].target.size() == 1);
        CHECK(account.actors[account.events[0].target[0]].country == "SYR");
    }
}
