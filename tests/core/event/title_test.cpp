#include "core/event/title.h"
#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

namespace {

std::string title(const std::string& text) {
    const auto account = account_of(text);
    REQUIRE(!account.events.empty());
    return account.events[0].title;
}

} // namespace

TEST_SUITE("title") {
    TEST_CASE("third person") {
        CHECK(casus::third_person("veto") == "vetoes");
        CHECK(casus::third_person("carry") == "carries");
        CHECK(casus::third_person("have") == "has");
        CHECK(casus::third_person("attack") == "attacks");
    }
    TEST_CASE("a short sentence in the present") {
        CHECK(title("Turkey attacked Syria on Wednesday.") == "Turkey attacks Syria");
        CHECK(title("France and Germany attacked Syria.") == "France and Germany attack Syria");
    }
    TEST_CASE("what somebody decided to do") {
        CHECK(title("France decided to close the embassy.") == "France decides to close embassy");
    }
    TEST_CASE("a noun with its place") {
        CHECK(title("Talks took place on Wednesday in Paris.") == "Talks in Paris");
    }
    TEST_CASE("all words of a phrase") {
        CHECK(title("The banker pleaded guilty.") == "Banker pleads guilty");
        CHECK(title("Police arrested two men.") == "Police arrest two men");
    }
    TEST_CASE("an attempt is told as one") {
        CHECK(title("Rebels tried to storm the parliament.") == "Rebels try to storm parliament");
    }
    TEST_CASE("days and sources are no part of what happened") {
        CHECK(title("The general died on Monday.") == "General dies");
        CHECK(title("The general died according to police.") == "General dies");
    }
}
