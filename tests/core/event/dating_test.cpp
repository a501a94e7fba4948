#include "tests/core/event/account_of.h"

#include <doctest/doctest.h>

#include <string>

namespace {

/// "2016-12-10 planned: its own words" of the first event whose trigger holds `word`.
std::string dated(const std::string& text, const std::string& word) {
    const casus::Account account = account_of(text);
    for (const casus::Event& event : account.events) {
        if (slice(account.text, event.trigger).find(word) != std::string_view::npos) {
            const std::string rule = event.date_rule.substr(0, event.date_rule.find(':'));
            return (event.date ? to_edtf(*event.date) : "none") + (rule.empty() ? "" : ": ") + rule;
        }
    }
    return "no such event";
}

} // namespace

TEST_CASE("an event has the time that its own words govern") {
    CHECK(dated("Rebels attacked the town on Monday.", "attacked") == "2016-12-05: its own words");
    CHECK(dated("The army will attack the town on Saturday.", "attack") ==
          "2016-12-10: its own words");
    CHECK(dated("Police arrested two men in early 2011.", "arrested") ==
          "2011-01~/2011-04~: its own words");
}

TEST_CASE("what is reported on a day happened then or the day before") {
    CHECK(dated("A newspaper reported on Wednesday that rebels attacked the town.", "attacked") ==
          "2016-12-06~/2016-12-07~: reported on");
}

TEST_CASE("a report without a day is as fresh as its article") {
    CHECK(dated("Rebels attacked the town.", "attacked") ==
          "2016-12-07~/2016-12-08~: a fresh report without a day");
}

TEST_CASE("a story goes on on the day told before") {
    CHECK(dated("Rebels attacked the town on Monday. They kidnapped two men.", "kidnapped") ==
          "2016-12-05~: the day told just before");
}

TEST_CASE("background and considered events have no day of the report") {
    CHECK(dated("Rebels had attacked the town.", "attacked") == "none");
    CHECK(dated("Rebels could attack the town.", "attack") == "none");
}

TEST_CASE("what was done before is no news") {
    CHECK(dated("The general previously threatened Syria.", "threatened") == "none");
}

TEST_CASE("the life of the dead and the deeds of the accused are no news") {
    CHECK(dated("John Smith died on Monday. He attacked the police in Paris.", "attacked") ==
          "none");
    CHECK(dated("Police arrested John Smith on Monday. He murdered a teacher in Paris.",
                "murdered") == "none");
}

TEST_CASE("a day that only describes another event is not that of the story") {
    CHECK(dated("Turkey condemned the Sunday attack on Ankara on Wednesday. It bombed a village.",
                "bombed") == "2016-12-07~: the day told just before");
}

TEST_CASE("a paragraph of long ago stays there") {
    CHECK(dated("In 1965 the general bombed Syria. He kidnapped two men.", "kidnapped") == "none");
}

TEST_CASE("an attempt has the day of its verb") {
    CHECK(dated("Rebels tried to storm the palace on Monday.", "storm") ==
          "2016-12-05: its own words");
    CHECK(dated("Rebels tried to storm the palace.", "storm") ==
          "2016-12-07~/2016-12-08~: a fresh report without a day");
}

TEST_CASE("what is issued on a day is of that day") {
    CHECK(dated("The president issued four pardons on Tuesday.", "pardons") ==
          "2016-12-06: its own words");
}

TEST_CASE("harm has the day of its attack, not of other news") {
    CHECK(dated("Turkey expelled two men on Tuesday. Rebels attacked Ankara on Nov. 20. The "
                "expelled men denied it in court, a lawyer said. They admitted a theft. Nine "
                "people were wounded in Ankara.",
                "wounded") == "2016-11-20~: the attack's day");
}

TEST_CASE("a date is no event") {
    CHECK(dated("Turkey closed the camp on March 13.", "March") == "no such event");
}

TEST_CASE("the arithmetic of a date is told") {
    const casus::Account account = account_of("The army will attack the town on Saturday.");
    REQUIRE(!account.events.empty());
    CHECK(account.events[0].date_rule ==
          "its own words: \"Saturday\": the coming one (planned or future), published Thu "
          "2016-12-08 -> 2016-12-10");
}
