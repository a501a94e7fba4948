#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

TEST_SUITE("announcements") {
    TEST_CASE("who announces a friendly act agrees to it") {
        CHECK(told("Turkey said it will withdraw its troops.") ==
              "AGREE said: Turkey > ; RETREAT withdraw: Turkey > ");
    }
    TEST_CASE("who announces a hostile act threatens") {
        CHECK(told("Turkey said it will attack Syria.") ==
              "THREATEN said: Turkey > Syria; ASSAULT attack: Turkey > Syria");
    }
    TEST_CASE("a report about others announces nothing") {
        CHECK(told("Turkey said Russia attacked Syria.") == "ASSAULT attacked: Russia > Syria");
    }
}
