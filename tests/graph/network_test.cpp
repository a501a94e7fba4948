#include "graph/network.h"

#include <doctest/doctest.h>

using casus::EventGraph;

namespace {

/// Actors in a line, a - b - c, and a pair beside them.
EventGraph line_and_pair() {
    EventGraph graph;
    casus::GraphInfo& info = graph[boost::graph_bundle];
    info.actors.resize(5);
    const auto tie = [&](std::uint32_t from, std::uint32_t to, double weight) {
        casus::GraphRelation relation;
        relation.from = from;
        relation.to = to;
        relation.weight = weight;
        info.relations.push_back(relation);
    };
    tie(0, 1, 1);
    tie(1, 0, 2);
    tie(1, 2, 1);
    tie(3, 4, 1);
    return graph;
}

} // namespace

TEST_CASE("the actor between others has the weight and the betweenness") {
    const auto places = casus::actor_places(line_and_pair());
    REQUIRE(places.size() == 5);
    CHECK(places[0].actor == 1);
    CHECK(places[0].neighbours == 2);
    CHECK(places[0].weight == 4);
    CHECK(places[0].betweenness > 0);
    CHECK(places[1].betweenness == 0);
}

TEST_CASE("component 0 is the largest one") {
    for (const casus::NetworkPlace& place : casus::actor_places(line_and_pair())) {
        CHECK(place.component == (place.actor < 3 ? 0 : 1));
    }
    CHECK(casus::actor_places(EventGraph{}).empty());
}

TEST_CASE("months count what really happened by quad class") {
    EventGraph graph;
    for (const auto status : {casus::EventStatus::actual, casus::EventStatus::planned}) {
        casus::GraphEvent event;
        event.type = casus::EventType::assault;
        event.status = status;
        event.date = casus::parse_edtf("2018-03-05");
        add_vertex(event, graph);
    }
    const casus::MonthCounts counts = casus::events_by_month(graph);
    CHECK(counts == casus::MonthCounts{{"2018-03", {{"material conflict", 1}}}});
}
