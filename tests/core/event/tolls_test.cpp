#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

namespace {

/// "killed at least 20, injured 90" of all events.
std::string tolls(const std::string& text) {
    const casus::Account account = account_of(text);
    std::string result;
    for (const casus::Event& event : account.events) {
        for (const casus::Toll& toll : event.tolls) {
            result += result.empty() ? "" : ", ";
            result += to_string(toll.kind);
            result += ' ';
            result += to_string(toll.bound);
            result += ' ' + std::to_string(toll.count);
        }
    }
    return result;
}

} // namespace

TEST_SUITE("tolls") {
    TEST_CASE("kind, bound and number") {
        CHECK(tolls("A bomb killed at least 20 people.") == "killed at least 20");
        CHECK(tolls("Up to 5,000 people were displaced.") == "displaced up to 5000");
        CHECK(tolls("Twenty-one civilians were killed.") == "killed exact 21");
        CHECK(tolls("Police arrested 71 protesters.") == "detained exact 71");
    }
    TEST_CASE("told by adjectives") {
        CHECK(tolls("The attack left 39 dead and more than 100 injured.") ==
              "killed exact 39, injured at least 100");
    }
    TEST_CASE("uncounted victims give none") {
        CHECK(tolls("The raid killed civilians.").empty());
    }
}
