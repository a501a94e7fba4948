#include "graph/merge.h"
#include "render/event_card.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

namespace {

casus::EventGraph kesh() {
    return casus::merge(casus_tests::kesh_records());
}

} // namespace

TEST_CASE("a card tells when, what, who, and where articles contradict each other") {
    casus::EventGraph graph = kesh();
    graph[1].conflicts = {"injured", "killed"};
    const casus::EventCard card = casus::make_card(graph, 1);
    CHECK(card.when == "Mon 5 Mar 2018");
    REQUIRE(card.title.size() == 1);
    CHECK(card.title[0] == "Syrian army shells Kesh");
    CHECK(card.sources == "2 articles");
    CHECK(card.conflict == "tolls differ");
    CHECK(card.tooltip.find("killed: ") != std::string::npos);
    CHECK(card.name.find("confidence") != std::string::npos);
}

TEST_CASE("only web addresses become links") {
    CHECK(casus::safe_link("https://example.org/a?b=c") == "https://example.org/a?b=c");
    CHECK(casus::safe_link("http://example.org") == "http://example.org");
    CHECK(casus::safe_link("javascript:alert(1)").empty());
    CHECK(casus::safe_link("data:text/html,x").empty());
    CHECK(casus::safe_link(" https://example.org").empty());
}

TEST_CASE("each status has a border of its own") {
    const auto happened = casus::border_dashes(casus::EventStatus::actual, false);
    const auto reported = casus::border_dashes(casus::EventStatus::actual, true);
    const auto planned = casus::border_dashes(casus::EventStatus::planned, true);
    const auto denied = casus::border_dashes(casus::EventStatus::negated, true);
    CHECK(happened.empty());
    CHECK(reported != planned);
    CHECK(planned != denied);
    CHECK(reported != denied);
}

TEST_CASE("a source that is a file is named by the article's title") {
    casus::GraphInfo info;
    casus::Record record;
    record.article = "a1";
    record.title = "Army shells Kesh";
    record.published = casus::parse_iso_day("2018-03-06");
    for (const char* file : {"data/articles/a.txt", "articles.jsonl"}) {
        record.source = file;
        info.records = {record};
        CHECK(casus::source_name(info, "a1") == "Army shells Kesh, Tue 6 Mar 2018");
    }
    record.source = "Northern Wire";
    info.records = {record};
    CHECK(casus::source_name(info, "a1") == "Northern Wire, Tue 6 Mar 2018");
    CHECK(casus::source_name(info, "unknown") == "unknown");
}
