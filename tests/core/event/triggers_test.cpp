#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

TEST_SUITE("triggers") {
    TEST_CASE("a light verb and its noun are one event") {
        CHECK(told("The two ministers held talks in Paris.") ==
              "CONSULT held talks: two ministers > ");
    }
    TEST_CASE("a verb of happening gives its noun a day and a place") {
        const auto account = account_of("Talks took place on Wednesday in Paris.");
        REQUIRE(account.events.size() == 1);
        CHECK(account.events[0].location == "Paris");
        REQUIRE(account.events[0].date.has_value());
        CHECK(to_edtf(*account.events[0].date) == "2016-12-07");
    }
    TEST_CASE("what is received but no person is no meeting") {
        CHECK(told("Turkey received a parcel.").empty());
    }
    TEST_CASE("harm of an accident is no assault") {
        const auto account = account_of("A bus crashed near Paris. Three people were killed.");
        for (const auto& event : account.events) {
            CHECK(event.type == casus::EventType::other);
        }
    }
    TEST_CASE("what is hanged but nobody is no assault") {
        CHECK(told("The officer hanged a banner on the wall.").empty());
        CHECK(told("The regime hanged two men at dawn.") == "ASSAULT hanged: regime > two men");
    }
    TEST_CASE("the words of a verb are no events of their own") {
        const auto account = account_of("Militiamen opened fire on a convoy near Kesh.");
        REQUIRE(account.events.size() == 1);
        CHECK(account.events[0].title == "Militiamen open fire on convoy near Kesh");
    }
}
