#include "core/actor/actor_code.h"

#include <doctest/doctest.h>

namespace {

casus::NameEntry minister() {
    casus::NameEntry person;
    person.sense = casus::NameSense::person;
    person.country = "USA";
    casus::Office office{"USA", "GOV", "president", {}};
    office.days.first = *casus::make_day(2009, 1, 20);
    office.days.last = *casus::make_day(2017, 1, 20);
    person.offices = {office};
    return person;
}

casus::Actor on(int year) {
    casus::Actor actor;
    casus::take_office(minister(), casus::make_day(year, 6, 1), actor);
    return actor;
}

} // namespace

TEST_SUITE("actor/actor_code") {
    TEST_CASE("the code of a person depends on the day") {
        CHECK(casus::code_of(on(2012)) == "USAGOV");
        CHECK(casus::code_of(on(2019)) == "USAELI");
        CHECK(casus::code_of(on(2001)) == "USA");
    }
    TEST_CASE("codes without a country") {
        casus::Actor actor;
        CHECK(casus::code_of(actor) == "");
        actor.roles = {"REB"};
        CHECK(casus::code_of(actor) == "---REB");
        actor.roles = {"IGO"};
        CHECK(casus::code_of(actor) == "IGO");
    }
}
