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
    TEST_CASE("what befalls somebody is done to him") {
        CHECK(told("Three miners died in the accident.").find("died:  > Three miners") !=
              std::string::npos);
    }
    TEST_CASE("under an act and in an act") {
        CHECK(told("The Israeli premier is under investigation.") ==
              "ACCUSE investigation:  > Israeli premier");
    }
    TEST_CASE("who claims an attack did it") {
        CHECK(told("The bombing was claimed by Hezbollah.").find("bombing: Hezbollah > ") !=
              std::string::npos);
    }
    TEST_CASE("who did the act in which somebody was hurt") {
        CHECK(told("Two farmers were killed in a Turkish airstrike.")
                  .find("killed: Turkey > Two farmers") != std::string::npos);
    }
    TEST_CASE("a pair of names before a noun") {
        CHECK(told("He recalled the Iran-Iraq war.").find("war: Iraq, Iran > ") !=
              std::string::npos);
    }
    TEST_CASE("a finite verb behind an infinitive has the first subject") {
        CHECK(told("France urged Turkey to leave and attacked Syria.")
                  .find("attacked: France > Syria") != std::string::npos);
    }
    TEST_CASE("who searches after an attack did not attack") {
        CHECK(told("Rescue workers searched the rubble after the airstrike.")
                  .find("airstrike: Rescue workers") == std::string::npos);
    }
    TEST_CASE("who harms is who attacked, not who stands beside") {
        const std::string events = told("Gunmen fired on rescue workers who were clearing the "
                                        "road, killing one person and wounding four others.");
        CHECK(events.find("killing: Gunmen > one person") != std::string::npos);
        CHECK(events.find("wounding: Gunmen > four others") != std::string::npos);
    }
    TEST_CASE("what one leaves is a place") {
        CHECK(told("Turkey left Syria.").find("> Syria") == std::string::npos);
    }
    TEST_CASE("what one withdraws is no target") {
        CHECK(told("Turkey withdrew its troops.").find("> its troops") == std::string::npos);
    }
}
