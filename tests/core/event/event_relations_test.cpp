#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

bool has_relation(const casus::Account& account, casus::ActorRelationType type,
                  const std::string& from, const std::string& to) {
    return std::any_of(account.relations.begin(), account.relations.end(), [&](const auto& it) {
        return it.type == type && account.actors[it.from].name == from &&
               account.actors[it.to].name == to;
    });
}

} // namespace

TEST_SUITE("event relations") {
    TEST_CASE("who attacks somebody is opposed to him") {
        const auto account = account_of("Turkey shelled Syria on Monday.");
        CHECK(has_relation(account, casus::ActorRelationType::opposed_to, "Turkey", "Syria"));
    }
    TEST_CASE("who meets is in contact") {
        const auto account = account_of("France and Germany held talks in Berne.");
        CHECK(
            has_relation(account, casus::ActorRelationType::in_contact_with, "France", "Germany"));
    }
    TEST_CASE("an attack that may come states nothing") {
        const auto account = account_of("Turkey may shell Syria next week.");
        CHECK(std::none_of(account.relations.begin(), account.relations.end(),
                           [](const auto& it) { return it.rule.rfind("event", 0) == 0; }));
    }
    TEST_CASE("a stated relation is not told twice") {
        const auto account = account_of("Turkey attacked Syria on Monday.");
        CHECK(std::count_if(account.relations.begin(), account.relations.end(), [](const auto& it) {
                  return it.type == casus::ActorRelationType::opposed_to;
              }) == 1);
    }
}
