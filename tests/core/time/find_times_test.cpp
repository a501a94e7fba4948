#include "core/language/analyse.h"
#include "core/resources.h"
#include "core/time/find_times.h"

#include <doctest/doctest.h>

#include <string>

namespace {

const casus::LanguageModel& model() {
    static const auto loaded =
        casus::LanguageModel::load(casus::default_data_folder() / "models" / "en.model");
    return loaded;
}

const casus::TimeGrammar& grammar() {
    static const auto loaded = casus::TimeGrammar::load({casus::default_data_folder()});
    return loaded;
}

std::vector<casus::TimeExpression> times_of(const std::string& text, const char* published,
                                            casus::BlockKind kind = casus::BlockKind::paragraph) {
    casus::Article article;
    article.text = text;
    article.published = casus::parse_iso_day(published);
    article.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, kind}};
    return casus::find_times(article, casus::analyse(article, model()), grammar());
}

/// "value value": all values of a text published on Thursday 2016-12-08.
std::string values(const std::string& text, const char* published = "2016-12-08") {
    std::string all;
    for (const auto& time : times_of(text, published)) {
        all += (all.empty() ? "" : " ") + time.value + (time.mod.empty() ? "" : ":" + time.mod);
    }
    return all;
}

std::string date_of(const std::string& text) {
    const auto times = times_of(text, "2016-12-08");
    return times.size() == 1 && times[0].date ? casus::to_edtf(*times[0].date) : "";
}

} // namespace

TEST_CASE("weekdays look back, and ahead where a future or a plan governs them") {
    CHECK(values("The envoys discussed the truce on Thursday.") == "2016-12-08");
    CHECK(values("The army left the town on Saturday.") == "2016-12-03");
    CHECK(values("The meeting would take place on Saturday in Rome.") == "2016-12-10");
    CHECK(values("The council will vote on Monday.") == "2016-12-12");
    CHECK(values("They planned to leave Nairobi on Friday.") == "2016-12-09");
    CHECK(values("The vote is scheduled for Tuesday.") == "2016-12-13");
    CHECK(values("He said Wednesday that his party will stay.") == "2016-12-07");
}

TEST_CASE("an arithmetic tells how a date was worked out") {
    const auto times = times_of("The meeting would take place on Saturday in Rome.", "2016-12-08");
    REQUIRE(times.size() == 1);
    CHECK(times[0].arithmetic == "\"Saturday\": the coming one (planned or future), published Thu "
                                 "2016-12-08 -> 2016-12-10");
    CHECK(times[0].rule == "day or time");
}

TEST_CASE("early, mid and late are thirds of their unit") {
    CHECK(date_of("It began in early 2011.") == "2011-01~/2011-04~");
    CHECK(date_of("It began in mid-March 2011.") == "2011-03-11~/2011-03-20~");
    CHECK(values("They met late Wednesday.") == "2016-12-07:END");
}

TEST_CASE("since and until leave one end open, ranges have both") {
    CHECK(date_of("War has raged since early 2011.") == "2011-01~/..");
    CHECK(date_of("The truce holds until 12 March 2017.") == "../2017-03-12");
    const auto range = times_of("They fought from 2001 to 2009.", "2016-12-08");
    REQUIRE(range.size() == 2);
    CHECK(casus::to_edtf(*range[0].date) == "2001/2009");
    CHECK(values("The siege lasted from 15 to 22 February 1984.") == "1984-02-15 1984-02-22");
    CHECK(values("The war of 1914-18 changed much.") == "1914 1918");
}

TEST_CASE("names and numbers are no dates") {
    CHECK(values("The Arab Spring began with a protest.") == "");
    CHECK(values("The 37-year-old man earned $1988 in room 12.") == "");
}

TEST_CASE("days that do not exist are no dates") {
    for (const char* text :
         {"Filed 31.02.2016 in Rome.", "Filed 2015-02-29 in Rome.", "It fell on February 30, 2016.",
          "Filed 12/00/2016.", "Filed 99.99.9999.", "It fell on 0 May 2016, they say."}) {
        CAPTURE(text);
        for (const auto& time : times_of(text, "2016-12-08")) {
            CHECK((!time.date || time.date->first != time.date->last));
        }
    }
    CHECK(values("It fell on February 29, 2016.") == "2016-02-29");
}

TEST_CASE("hostile input is read in a straight line and never throws") {
    const std::string digits(50000, '7');
    CHECK(values("On " + digits + " it fell, in year " + digits + ".") == "");
    std::string many;
    for (int i = 0; i < 3000; ++i) {
        many += "early last mid-May 1.2.3.4/5-6 12:99 'the the ";
    }
    CHECK_NOTHROW(values(many));
    CHECK_NOTHROW(values("99999999 years ago, 12000 centuries later, 9999 years from now."));
    CHECK_NOTHROW(values("\xE2\x80", "2016-12-08"));
}

TEST_CASE("a text of long ago keeps to the years of its story") {
    const std::string story = "War broke out on 3 May 1911. In June 1911 the north fell. On 4 July "
                              "1911 a truce began. It ended in August 1911. By October 1911 all "
                              "was lost. The king fled in November 1911. In December he returned.";
    CHECK(values(story, "2009-12-19").ends_with("1911-11 1911-12"));
}

TEST_CASE("a quarter is named by its last day") {
    CHECK(values("Sales rose in the quarter ended Sept. 30.", "2016-12-08") ==
          "2016-Q3 2016-09-30");
    CHECK(values("Sales rose in the quarter ended July 31.", "2016-12-08") == "2016-Q2 2016-07-31");
    CHECK(values("Sales fell in the fourth quarter ended June 30.", "2016-12-08") ==
          "2016-Q4 2016-06-30");
    CHECK(values("Sales fell in the quarter ended January 31, 2016.", "2016-12-08") ==
          "2015-Q4 2016-01-31");
}

TEST_CASE("datelines give dates without tokens, stamps give none") {
    const auto times =
        times_of("Thursday, 8 December 2016", "2016-12-08", casus::BlockKind::dateline);
    REQUIRE(times.size() == 1);
    CHECK(times[0].value == "2016-12-08");
    CHECK(times[0].first_token == times[0].last_token);
    CHECK(times_of("08.12.2016 - Update : 09.12.2016", "2016-12-08", casus::BlockKind::stamp)
              .empty());
}
