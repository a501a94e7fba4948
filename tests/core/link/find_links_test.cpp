#include "core/link/link.h"
#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

namespace {

/// "vetoed causes decided; " for each link in order, by the words of the triggers.
std::string linked(const std::string& text) {
    const casus::Account account = account_of(text);
    std::string result;
    for (const casus::Link& link : account.links) {
        result += result.empty() ? "" : "; ";
        result += slice(account.text, account.events[link.from].trigger);
        result += ' ' + std::string(to_string(link.type)) + ' ';
        result += slice(account.text, account.events[link.to].trigger);
    }
    return result;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a connective gives the cause, whichever clause comes first") {
    CHECK(has(linked("The army shelled the town because rebels attacked a convoy."),
              "attacked causes shelled"));
    CHECK(has(linked("Because rebels attacked a convoy, the army shelled the town."),
              "attacked causes shelled"));
}

TEST_CASE("a verb of causing links its subject to its object") {
    CHECK(has(linked("The shelling of the town sparked protests in the capital."),
              "shelling causes protests"));
}

TEST_CASE("what answers a strike told before responds to it") {
    CHECK(has(linked("Gunmen attacked a convoy near Homs. Police arrested two men on Friday."),
              "attacked responds_to arrested"));
}

TEST_CASE("persons and things cause nothing, and comparisons give no reason") {
    CHECK(linked("Militiamen killed four people in Homs.").empty());
    CHECK_FALSE(has(linked("The ministers met in Geneva as soon as possible."), "causes"));
}

TEST_CASE("a denial denies what it is about") {
    CHECK(has(linked("Syria denied the attack on Homs."), "denied denies attack"));
}

TEST_CASE("harm told in another sentence comes of the strike before it") {
    CHECK(has(linked("A bomb exploded in Homs on Monday. Ten people were killed."),
              "exploded causes killed"));
}

TEST_CASE("what is no event of the lexicon becomes a circumstance of the background") {
    const casus::Account account = account_of("Thousands of miners struck over low wages.");
    REQUIRE(account.links.size() == 1);
    const casus::Event& cause = account.events[account.links[0].from];
    CHECK(slice(account.text, cause.trigger) == "wages");
    CHECK(cause.type == casus::EventType::other);
    CHECK(cause.salience == 3);
}

TEST_CASE("events stay numbered in order of the text, and links point at them") {
    const casus::Account account =
        account_of("Over low wages, thousands of miners went on strike.");
    for (std::size_t i = 0; i < account.events.size(); ++i) {
        CHECK(account.events[i].id == "e" + std::to_string(i + 1));
        CHECK((i == 0 || !(account.events[i].trigger < account.events[i - 1].trigger)));
    }
    for (const casus::Link& link : account.links) {
        CHECK(link.from < account.events.size());
        CHECK(link.to < account.events.size());
        CHECK(link.from != link.to);
    }
}

TEST_CASE("a text without links has none") {
    CHECK(linked("The minister met his counterpart in Vienna.").empty());
    CHECK(linked("").empty());
}
