#include "render/chain.h"
#include "tests/graph/sample_graph.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>

using casus::LinkType;
using casus_test::GraphMaker;

namespace {

/// Veto -> decision -> meeting, asked for the meeting.
casus::ChainAnswer sample(GraphMaker& make) {
    const auto veto = make.event("e1", "Borduria vetoes resolution", "2016-11-28/2016-12-04");
    const auto decision = make.event("e2", "Syldavia decides", "2016-12-08");
    const auto meeting = make.event("e3", "Meeting in Klow", "2016-12-10");
    make.graph[meeting].status = casus::EventStatus::planned;
    make.link(veto, decision, LinkType::precedes);
    make.link(decision, meeting, LinkType::causes);
    return {meeting, casus::ChainDirection::causes,
            casus::cause_chain(make.graph, meeting, casus::ChainDirection::causes)};
}

} // namespace

TEST_CASE("a chain reads from the event down to its causes, with quotes and articles") {
    GraphMaker make;
    const auto answer = sample(make);
    std::ostringstream out;
    write_chain_text(make.graph, answer, out);
    CHECK(out.str() ==
          "Meeting in Klow (Sat 10 Dec 2016, planned)\n"
          "  \xE2\x86\x90 because of: Syldavia decides (Thu 8 Dec 2016)\n"
          "    \xE2\x80\x9CSyldavia decides so Meeting in Klow\xE2\x80\x9D [paper]\n"
          "    \xE2\x86\x90 after: Borduria vetoes resolution (28 Nov \xE2\x80\x93 4 Dec 2016)\n"
          "      \xE2\x80\x9C"
          "Borduria vetoes resolution so Syldavia decides\xE2\x80\x9D [paper]\n");
}

TEST_CASE("hostile titles bring no control characters to the terminal") {
    GraphMaker make;
    auto answer = sample(make);
    make.graph[answer.event].title = "\x1b[31mred\x07";
    std::ostringstream out;
    write_chain_text(make.graph, answer, out);
    CHECK(out.str().find('\x1b') == std::string::npos);
    CHECK(out.str().find('\x07') == std::string::npos);
}

TEST_CASE("the JSON of a chain names parents, types and evidence") {
    GraphMaker make;
    std::ostringstream out;
    write_chain_json(make.graph, sample(make), out);
    const auto json = nlohmann::json::parse(out.str());
    CHECK(json["schema"] == "casus.why/1");
    CHECK(json["event"]["id"] == "e3");
    REQUIRE(json["steps"].size() == 2);
    CHECK(json["steps"][1]["id"] == "e1");
    CHECK(json["steps"][1]["parent"] == "e2");
    CHECK(json["steps"][1]["type"] == "precedes");
    CHECK(json["steps"][1]["evidence"][0]["cue"] == "so");
}

TEST_CASE("the DOT of a chain runs from cause to effect") {
    GraphMaker make;
    const std::string dot = chain_dot(make.graph, sample(make));
    CHECK(dot.find("e1 -> e2") != std::string::npos);
    CHECK(dot.find("e2 -> e3") != std::string::npos);
}
