#include "graph/merge.h"
#include "graph/timeline.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

using casus::EventGraph;
using casus::Record;
using casus::TimelineGrain;
using casus::TimelineQuery;

namespace {

/// An article that speaks of days.
Record record(const std::string& article, const std::string& published,
              const std::vector<std::pair<std::string, std::string>>& days) {
    Record record;
    record.article = article;
    record.published = casus::parse_iso_day(published);
    for (const auto& [day, quote] : days) {
        record.days.push_back(
            {*casus::parse_iso_day(day), static_cast<std::uint32_t>(record.days.size()), quote});
    }
    return record;
}

/// Three papers look back at the fall of a town; each has some news of its own day.
EventGraph siege() {
    return casus::merge(
        {record(
             "a", "2018-03-12",
             {{"2018-03-05", "The rebels lost the town of Kesh on March 5 after a long siege."},
              {"2018-03-12", "The price of bread in Orva rose again on Monday, traders told us."}}),
         record(
             "b", "2018-03-13",
             {{"2018-03-05", "Kesh fell to the army on March 5 when the siege was a year old."}}),
         record(
             "c", "2018-03-14",
             {{"2018-03-05", "Since Kesh fell on March 5 nobody has left the town by the road."},
              {"2018-03-14", "The minister of Tesk opened a new bridge on Wednesday morning."}})});
}

} // namespace

TEST_CASE("the day that later articles look back at matters most") {
    TimelineQuery query;
    query.dates = 1;
    const auto items = casus::make_timeline(siege(), query);
    REQUIRE(items.size() == 1);
    CHECK(casus::period_text(items[0]) == "2018-03-05");
    CHECK(items[0].voices == 3);
    REQUIRE(items[0].sentences.size() == 1);
    CHECK_FALSE(items[0].sentences[0].article.empty());
}

TEST_CASE("entries stand in order of time and in the range asked for") {
    TimelineQuery query;
    const auto items = casus::make_timeline(siege(), query);
    REQUIRE(items.size() == 3);
    CHECK(items[0].date < items[1].date);
    CHECK(items[1].date < items[2].date);
    query.from = casus::parse_iso_day("2018-03-06");
    CHECK(casus::make_timeline(siege(), query).size() == 2);
    query.to = casus::parse_iso_day("2018-03-12");
    CHECK(casus::make_timeline(siege(), query).size() == 1);
}

TEST_CASE("weeks begin on Monday, months on the first") {
    TimelineQuery query;
    query.grain = TimelineGrain::week;
    const auto weeks = casus::make_timeline(siege(), query);
    REQUIRE(weeks.size() == 2);
    CHECK(casus::period_text(weeks[0]) == "2018-03-05/2018-03-11");
    query.grain = TimelineGrain::month;
    const auto months = casus::make_timeline(siege(), query);
    REQUIRE(months.size() == 1);
    CHECK(casus::period_text(months[0]) == "2018-03");
}

TEST_CASE("only what is told of a topic, place or actor") {
    TimelineQuery query;
    query.topic = "bridges";
    REQUIRE(casus::make_timeline(siege(), query).size() == 1);
    query = {};
    query.place = "orva";
    REQUIRE(casus::make_timeline(siege(), query).size() == 1);
    query = {};
    query.actor = "Nobody at all";
    CHECK(casus::make_timeline(siege(), query).empty());
}

TEST_CASE("copies of a report do not make a day matter") {
    const std::string siege_news = "Rebels lost the town of Kesh on March 5 after a long siege.";
    const std::string bridge_news = "The minister of Tesk opened a new bridge on March 6 in Orva.";
    const EventGraph graph = casus::merge(
        {record("a", "2018-03-10", {{"2018-03-06", bridge_news}}),
         record("b", "2018-03-10", {{"2018-03-06", bridge_news}}),
         record("c", "2018-03-10", {{"2018-03-06", bridge_news}}),
         record("d", "2018-03-10", {{"2018-03-05", siege_news}}),
         record("e", "2018-03-11",
                {{"2018-03-05", "Kesh fell on March 5, and the siege was over then."}})});
    TimelineQuery query;
    query.dates = 1;
    CHECK(casus::period_text(casus::make_timeline(graph, query).at(0)) == "2018-03-05");
}

TEST_CASE("nothing told gives no entries") {
    CHECK(casus::make_timeline(casus::merge({}), {}).empty());
}
