#include "render/lanes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

/// Events of actors A, B, C, D in turn; those of A and D are linked strongly.
casus::EventGraph four_actors() {
    casus::EventGraph graph(12);
    for (const char* name : {"A", "B", "C", "D"}) {
        graph[boost::graph_bundle].actors.push_back({name, name});
    }
    for (std::uint32_t i = 0; i < 12; ++i) {
        graph[i].source = {i % 4};
        graph[i].members.push_back({"article", "e1"});
    }
    for (std::uint32_t i = 0; i < 12; i += 4) {
        add_edge(i, i + 3, casus::GraphLink{casus::LinkType::causes, 0.9, {}}, graph);
    }
    return graph;
}

std::vector<casus::EventVertex> all_events(const casus::EventGraph& graph) {
    std::vector<casus::EventVertex> events(num_vertices(graph));
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i] = i;
    }
    return events;
}

} // namespace

TEST_CASE("linked lanes stand side by side") {
    const casus::EventGraph graph = four_actors();
    const casus::Lanes lanes = casus::make_lanes(graph, all_events(graph), {}, 6);
    REQUIRE(lanes.names.size() == 4);
    CHECK_FALSE(lanes.rest);
    const auto place = [&](const char* name) {
        return std::find(lanes.names.begin(), lanes.names.end(), name) - lanes.names.begin();
    };
    CHECK(std::abs(place("A") - place("D")) == 1);
    CHECK(lanes.names[lanes.of_event.at(2)] == "C");
}

TEST_CASE("what belongs to no large lane shares the last one") {
    casus::EventGraph graph = four_actors();
    graph[0].source.clear();
    const casus::Lanes lanes = casus::make_lanes(graph, all_events(graph), {}, 2);
    CHECK(lanes.rest);
    CHECK(lanes.names.back() == "Others");
    CHECK(lanes.names.size() == 3);
    CHECK(lanes.of_event.at(0) == 2);
}

TEST_CASE("countries are called by their names") {
    CHECK(casus::country_name("SYR") == "Syria");
    CHECK(casus::country_name("XXX") == "XXX");
}
