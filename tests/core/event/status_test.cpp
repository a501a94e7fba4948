#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

namespace {

casus::EventStatus status(const std::string& text) {
    const auto account = account_of(text);
    REQUIRE(!account.events.empty());
    return account.events[0].status;
}

} // namespace

TEST_SUITE("status") {
    using casus::EventStatus;
    TEST_CASE("told, planned, denied") {
        CHECK(status("Turkey attacked Syria.") == EventStatus::actual);
        CHECK(status("Turkey will attack Syria.") == EventStatus::planned);
        CHECK(status("Turkey did not attack Syria.") == EventStatus::negated);
        CHECK(status("Turkey may attack Syria.") == EventStatus::hypothetical);
    }
    TEST_CASE("a war that has lasted since a day goes on") {
        CHECK(status("Syria has been locked in a civil war since 2011.") == EventStatus::ongoing);
    }
    TEST_CASE("what is said to have happened has happened") {
        CHECK(status("Turkey is said to have attacked Syria.") == EventStatus::actual);
    }
    TEST_CASE("an attempt is an act, even a failed one") {
        CHECK(status("Protesters tried to storm the parliament.") == EventStatus::actual);
        CHECK(status("Protesters will try to storm the parliament.") == EventStatus::planned);
    }
    TEST_CASE("the noun 'block' denies nothing") {
        CHECK(status("A block of flats collapsed in Aleppo.") == EventStatus::actual);
    }
    TEST_CASE("adjectives tell the status of a noun") {
        CHECK(status("A suspected gas leak closed the school.") == EventStatus::hypothetical);
        CHECK(status("The planned talks angered Syria.") == EventStatus::planned);
    }
    TEST_CASE("what somebody has to do is not done") {
        CHECK(status("The council has to approve the treaty with Syria.") ==
              EventStatus::hypothetical);
    }
    TEST_CASE("what is to be done is planned") {
        CHECK(status("The ministers are to meet in Paris on Saturday.") == EventStatus::planned);
    }
    TEST_CASE("what was to be done may not have been") {
        CHECK(status("The ministers were to meet in Paris on Monday.") ==
              EventStatus::hypothetical);
    }
    TEST_CASE("what is being done goes on") {
        CHECK(status("The town is being shelled by the army.") == EventStatus::ongoing);
    }
}
