#include "graph/event_search.h"
#include "tests/graph/sample_graph.h"

#include <doctest/doctest.h>

using casus_test::GraphMaker;

TEST_CASE("an id, or the beginning of one, names an event") {
    GraphMaker make;
    make.event("e1234567", "Veto");
    const auto second = make.event("e1299999", "Talks");
    REQUIRE(casus::search_events(make.graph, "e1299").size() == 1);
    CHECK(casus::search_events(make.graph, "e1299999")[0].event == second);
    CHECK(casus::search_events(make.graph, "e12").empty()); // too short for an id, and no word
}

TEST_CASE("words find an event in any order, whatever their endings and case") {
    GraphMaker make;
    const auto veto = make.event("e1", "Borduria vetoes draft resolution");
    make.event("e2", "Borduria meets Syldavia");
    const auto found = casus::search_events(make.graph, "Resolution VETO");
    REQUIRE(found.size() == 1);
    CHECK(found[0].event == veto);
}

TEST_CASE("every word must be there") {
    GraphMaker make;
    make.event("e1", "Borduria vetoes draft resolution");
    CHECK(casus::search_events(make.graph, "Syldavia veto").empty());
    CHECK(casus::search_events(make.graph, "").empty());
}

TEST_CASE("the title counts more than the quote, and equals leave a doubt") {
    GraphMaker make;
    const auto meeting = make.event("e1", "Ministers meet in Klow");
    const auto quoted = make.event("e2", "Minister leaves");
    make.graph[quoted].members[0].quote = "He left before the meeting in Klow ended.";
    auto found = casus::search_events(make.graph, "meeting Klow");
    REQUIRE(found.size() == 2);
    CHECK(found[0].event == meeting);
    CHECK(casus::equally_fitting(found) == std::vector<casus::EventVertex>{meeting});
    make.event("e3", "Kings meet in Klow");
    found = casus::search_events(make.graph, "meeting Klow");
    CHECK(casus::equally_fitting(found).size() == 2);
}
