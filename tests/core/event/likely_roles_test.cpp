#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

TEST_SUITE("likely_roles") {
    TEST_CASE("a participle is done by the doer of the clause before") {
        CHECK(told("Turkey attacked Syria, killing two soldiers.") ==
              "ASSAULT attacked: Turkey > Syria; ASSAULT killing: Turkey > two soldiers");
    }
    TEST_CASE("what is promised concerns somebody deep in the clause") {
        CHECK(told("France promised to continue military aid to Syria.")
                  .find("AGREE promised: France > Syria") == 0);
    }
    TEST_CASE("an arrest without a doer is made by the country") {
        const auto account = account_of("A journalist was arrested in Lebanon.");
        REQUIRE(account.events.size() == 1);
        REQUIRE(account.events[0].source.size() == 1);
        CHECK(account.actors[account.events[0].source[0]].country == "LBN");
    }
    TEST_CASE("a country fights itself in a civil war") {
        CHECK(told("The civil war in Libya goes on.").find("ASSAULT civil war: Libya") == 0);
    }
}
