#include "graph/merge.h"
#include "render/causes_layout.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

#include <string>

namespace {

/// `chains` chains of `length` events each, every event causing the next; the last of each chain
/// causes the first again.
casus::EventGraph chained_graph(std::size_t chains, std::size_t length) {
    casus::EventGraph graph(chains * length);
    for (std::size_t i = 0; i < num_vertices(graph); ++i) {
        graph[i].id = std::string("e") + std::to_string(i);
        graph[i].title = std::string("Talks about prisoners, round ") + std::to_string(i);
        graph[i].members.push_back({"article", "e1"});
        const std::size_t chain = i / length;
        const std::size_t next = chain * length + (i + 1) % length;
        if (next != i) {
            add_edge(i, next,
                     casus::GraphLink{casus::LinkType::causes, 0.6, {{"article", "quote"}}}, graph);
        }
    }
    return graph;
}

} // namespace

TEST_CASE("causes stand left of their effects, and an arrow tells each link") {
    const casus::CausesLayout layout =
        casus::lay_out_causes(casus::merge(casus_tests::kesh_records()), 1600);
    REQUIRE(layout.cards.size() == 2);
    REQUIRE(layout.arrows.size() == 1);
    CHECK(layout.cards[0].box.right() < layout.cards[1].box.x);
    CHECK(layout.arrows[0].words == "answered by");
    CHECK(layout.arrows[0].label);
    CHECK(layout.left_out == 0);
}

TEST_CASE("chains and circles of causes overlap nowhere and stay inside the picture") {
    const casus::CausesLayout layout = casus::lay_out_causes(chained_graph(9, 7), 1600);
    CHECK(layout.cards.size() == 63);
    CHECK(layout.arrows.size() == 63);
    for (std::size_t a = 0; a < layout.cards.size(); ++a) {
        CHECK(layout.cards[a].box.right() <= layout.width);
        CHECK(layout.cards[a].box.bottom() <= layout.height);
        for (std::size_t b = a + 1; b < layout.cards.size(); ++b) {
            CHECK_FALSE(overlap(layout.cards[a].box, layout.cards[b].box));
        }
    }
}

TEST_CASE("long chains are drawn before short ones, and what is left out is counted") {
    casus::EventGraph graph = chained_graph(60, 2);
    const casus::CausesLayout layout = casus::lay_out_causes(graph, 1600);
    CHECK(layout.left_out == 120 - layout.arrows.size());
    CHECK(layout.arrows.size() <= 70);
    const casus::CausesLayout one = casus::lay_out_causes(chained_graph(1, 200), 1600);
    CHECK(one.arrows.size() == 70);
    CHECK(one.left_out == 130);
}
