#include "graph/precedence.h"
#include "tests/graph/sample_graph.h"

#include <doctest/doctest.h>

using casus::LinkType;
using casus_test::GraphMaker;

TEST_CASE("an order that the dates contradict is dropped, a cause is kept") {
    GraphMaker make;
    const auto late = make.event("e1", "Talks", "2016-12-10");
    const auto early = make.event("e2", "Departure", "2016-12-07");
    make.link(late, early, LinkType::precedes);
    make.link(late, early, LinkType::causes);
    casus::settle_precedence(make.graph);
    REQUIRE(num_edges(make.graph) == 1);
    CHECK(make.graph[*edges(make.graph).first].type == LinkType::causes);
}

TEST_CASE("an order inside overlapping or open dates is kept") {
    GraphMaker make;
    const auto war = make.event("e1", "War", "2011/..");
    const auto raid = make.event("e2", "Raid", "2010-05-05");
    const auto talks = make.event("e3", "Talks");
    make.link(war, raid, LinkType::precedes);
    make.link(raid, talks, LinkType::precedes);
    casus::settle_precedence(make.graph);
    CHECK(num_edges(make.graph) == 1); // 2011 does not come before 2010
}

TEST_CASE("a cycle of precedence breaks at its weakest link") {
    GraphMaker make;
    const auto a = make.event("e1", "A");
    const auto b = make.event("e2", "B");
    const auto c = make.event("e3", "C");
    make.link(a, b, LinkType::precedes, 0.9);
    make.link(b, c, LinkType::precedes, 0.4);
    make.link(c, a, LinkType::precedes, 0.8);
    casus::settle_precedence(make.graph);
    CHECK(num_edges(make.graph) == 2);
    CHECK_FALSE(edge(b, c, make.graph).second);
}

TEST_CASE("cycles that share an event are all broken") {
    GraphMaker make;
    const auto a = make.event("e1", "A");
    const auto b = make.event("e2", "B");
    const auto c = make.event("e3", "C");
    make.link(a, b, LinkType::precedes, 0.9);
    make.link(b, a, LinkType::precedes, 0.5);
    make.link(b, c, LinkType::precedes, 0.9);
    make.link(c, b, LinkType::precedes, 0.6);
    casus::settle_precedence(make.graph);
    CHECK(num_edges(make.graph) == 2);
    CHECK(edge(a, b, make.graph).second);
    CHECK(edge(b, c, make.graph).second);
}

TEST_CASE("an order that follows from others is implied") {
    GraphMaker make;
    const auto a = make.event("e1", "A");
    const auto b = make.event("e2", "B");
    const auto c = make.event("e3", "C");
    make.link(a, b, LinkType::precedes);
    make.link(b, c, LinkType::precedes);
    make.link(a, c, LinkType::precedes);
    make.link(a, c, LinkType::causes);
    CHECK(casus::implied_precedence(make.graph) == std::set<casus::EventPair>{{a, c}});
}
