#include "core/actor/name_match.h"

#include <doctest/doctest.h>

using casus::same_organisation_name;
using casus::same_person_name;

TEST_SUITE("actor/name_match") {
    TEST_CASE("persons") {
        CHECK(same_person_name("kerry", "john kerry"));
        CHECK(same_person_name("j kerry", "john f kerry"));
        CHECK(same_person_name("joseph votel", "joseph l votel"));
        CHECK(same_person_name("al assad", "bashar al assad"));
        CHECK_FALSE(same_person_name("bassel al assad", "bashar al assad"));
        CHECK_FALSE(same_person_name("john kerry", "john smith"));
        CHECK_FALSE(same_person_name("john", "john kerry"));
    }
    TEST_CASE("organisations") {
        CHECK(
            same_organisation_name("OSCE", "Organization for Security and Co-operation in Europe"));
        CHECK(same_organisation_name("UN Security Council", "Security Council"));
        CHECK_FALSE(same_organisation_name("Council", "UN Security Council"));
        CHECK_FALSE(same_organisation_name("Labour Party", "Green Party"));
    }
}
