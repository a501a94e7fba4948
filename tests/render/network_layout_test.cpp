#include "graph/merge.h"
#include "render/network_layout.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

#include <string>

namespace {

/// Actors in a circle, each acting on the next two, by several kinds of relation.
casus::EventGraph circle(std::uint32_t count) {
    casus::EventGraph graph;
    casus::GraphInfo& info = graph[boost::graph_bundle];
    const char* types[] = {"verbal conflict", "material conflict", "member_of", "in_contact_with"};
    for (std::uint32_t i = 0; i < count; ++i) {
        info.actors.push_back({std::string("a") + std::to_string(i),
                               std::string("Actor with a long name ") + std::to_string(i)});
        for (const std::uint32_t step : {1U, 2U}) {
            const char* type = types[(i + step) % 4];
            casus::GraphRelation relation{i, (i + step) % count, type};
            relation.weight = 1 + i % 5;
            if (type[0] == 'v' || (type[0] == 'm' && type[1] == 'a')) {
                relation.events = {"e1"};
            }
            info.relations.push_back(relation);
        }
    }
    return graph;
}

} // namespace

TEST_CASE("actors overlap nowhere, and words stand beside them") {
    for (const std::uint32_t count : {3U, 12U, 200U}) {
        CAPTURE(count);
        const casus::NetworkLayout layout = casus::lay_out_network(circle(count), 1600);
        CHECK(layout.actors.size() <= 40);
        for (std::size_t a = 0; a < layout.actors.size(); ++a) {
            const casus::Box& box = layout.actors[a].box;
            CHECK(box.x >= 0);
            CHECK(box.right() <= layout.width);
            CHECK(box.bottom() <= layout.height);
            for (std::size_t b = a + 1; b < layout.actors.size(); ++b) {
                CHECK_FALSE(overlap(box, layout.actors[b].box));
            }
            for (const casus::RelationLine& line : layout.lines) {
                CHECK_FALSE((line.label && overlap(*line.label, box)));
            }
        }
    }
}

TEST_CASE("mere contact is not drawn, and nobody stands alone") {
    const casus::NetworkSelection selection = casus::select_network(circle(8));
    for (const casus::GraphRelation* relation : selection.relations) {
        CHECK(relation->type != "in_contact_with");
    }
    casus::EventGraph alone;
    alone[boost::graph_bundle].actors.push_back({"a1", "Nobody"});
    CHECK(casus::select_network(alone).actors.empty());
}

TEST_CASE("a relation is named by what happened") {
    const casus::EventGraph graph = casus::merge(casus_tests::kesh_records());
    for (const casus::GraphRelation& relation : graph[boost::graph_bundle].relations) {
        CHECK_FALSE(casus::relation_words(graph, relation).empty());
    }
    casus::GraphRelation stated{0, 1, "member_of"};
    CHECK(casus::relation_words(graph, stated) == "member of");
}
