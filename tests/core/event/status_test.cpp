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
}
