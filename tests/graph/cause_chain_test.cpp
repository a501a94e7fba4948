#include "graph/cause_chain.h"
#include "tests/graph/sample_graph.h"

#include <doctest/doctest.h>

using casus::ChainDirection;
using casus::LinkType;
using casus_test::GraphMaker;

TEST_CASE("a chain leads from an event back to its causes, nearest first") {
    GraphMaker make;
    const auto veto = make.event("e1", "Veto");
    const auto decision = make.event("e2", "Decision");
    const auto meeting = make.event("e3", "Meeting");
    make.link(veto, decision, LinkType::causes, 0.5);
    make.link(decision, meeting, LinkType::causes, 0.8);
    const auto steps = casus::cause_chain(make.graph, meeting, ChainDirection::causes);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].event == decision);
    CHECK(steps[0].parent == 0);
    CHECK(steps[1].event == veto);
    CHECK(steps[1].parent == 1);
    CHECK(steps[1].depth == 2);
    CHECK(steps[1].confidence == doctest::Approx(0.4));
}

TEST_CASE("the surer of two branches comes first, each told to its end") {
    GraphMaker make;
    const auto war = make.event("e1", "War");
    const auto weak = make.event("e2", "Rumour");
    const auto strong = make.event("e3", "Raid");
    const auto deep = make.event("e4", "Order");
    make.link(weak, war, LinkType::causes, 0.5);
    make.link(strong, war, LinkType::causes, 0.9);
    make.link(deep, strong, LinkType::causes, 0.3);
    const auto steps = casus::cause_chain(make.graph, war, ChainDirection::causes);
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].event == strong);
    CHECK(steps[1].event == deep);
    CHECK(steps[2].event == weak);
    CHECK(steps[2].parent == 0);
}

TEST_CASE("order alone counts half, parts and reports do not explain") {
    GraphMaker make;
    const auto end = make.event("e1", "End");
    const auto before = make.event("e2", "Before");
    const auto part = make.event("e3", "Part");
    make.link(before, end, LinkType::precedes, 0.8);
    make.link(part, end, LinkType::part_of, 0.9);
    const auto steps = casus::cause_chain(make.graph, end, ChainDirection::causes);
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].event == before);
    CHECK(steps[0].confidence == doctest::Approx(0.4));
}

TEST_CASE("effects run the other way, and a circle of causes ends") {
    GraphMaker make;
    const auto raid = make.event("e1", "Raid");
    const auto reply = make.event("e2", "Reply");
    make.link(raid, reply, LinkType::causes);
    make.link(reply, raid, LinkType::causes);
    const auto steps = casus::cause_chain(make.graph, raid, ChainDirection::effects);
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].event == reply);
}

TEST_CASE("limits of depth and number hold") {
    GraphMaker make;
    std::vector<casus::EventVertex> events;
    for (int i = 0; i < 9; ++i) {
        events.push_back(make.event("e" + std::to_string(i), "E"));
    }
    for (std::size_t i = 0; i + 1 < events.size(); ++i) {
        make.link(events[i], events[i + 1], LinkType::causes);
    }
    CHECK(casus::cause_chain(make.graph, events[8], ChainDirection::causes, {3, 20}).size() == 3);
    CHECK(casus::cause_chain(make.graph, events[8], ChainDirection::causes, {8, 2}).size() == 2);
}
