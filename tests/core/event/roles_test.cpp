#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

TEST_SUITE("roles") {
    TEST_CASE("subject and object") {
        CHECK(told("Turkey attacked Syria.") == "ASSAULT attacked: Turkey > Syria");
    }
    TEST_CASE("passive with and without a doer") {
        CHECK(told("Syria was attacked by Turkey.") == "ASSAULT attacked: Turkey > Syria");
        CHECK(told("Syria was attacked.") == "ASSAULT attacked:  > Syria");
    }
    TEST_CASE("participants of a meeting are all sources") {
        CHECK(told("France and Germany met.") == "CONSULT met: France, Germany > ");
    }
    TEST_CASE("what is discussed takes no part") {
        CHECK(told("France and Germany discussed Syria.") ==
              "CONSULT discussed: France, Germany > ");
    }
    TEST_CASE("a clause behind a preposition that is a conjunction too") {
        CHECK(told("France protested after Russia last week attacked Ukraine.") ==
              "PROTEST protested: France > ; ASSAULT attacked: Russia > Ukraine");
    }
}
