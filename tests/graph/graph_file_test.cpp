#include "core/problem.h"
#include "graph/graph_file.h"
#include "graph/merge.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace {

std::string written(const casus::EventGraph& graph) {
    std::ostringstream out;
    casus::write_graph(graph, out);
    return out.str();
}

std::string refusal(const std::string& json) {
    try {
        casus::read_graph(json, "g.json");
    } catch (const casus::Error& error) {
        return error.what();
    }
    return "accepted";
}

/// A graph file whose members are `parts`.
std::string graph_with(const std::string& parts) {
    return R"({"schema":"casus.graph/1",)" + parts + "}";
}

} // namespace

TEST_CASE("a graph is read back as it was written") {
    const std::string bytes = written(casus::merge(casus_tests::kesh_records()));
    CHECK(written(casus::read_graph(bytes, "g.json")) == bytes);
    const std::string empty = written(casus::merge({}));
    CHECK(written(casus::read_graph(empty, "g.json")) == empty);
}

TEST_CASE("a graph of another tool needs no records") {
    const casus::EventGraph graph = casus::read_graph(
        graph_with(
            R"("articles":[{"id":"a","title":"Veto"}],"events":[{"id":"e","type":"REJECT",)"
            R"("title":"Veto","status":"actual","salience":1,"confidence":1,"members":[]}])"),
        "g.json");
    CHECK(num_vertices(graph) == 1);
    CHECK(graph[boost::graph_bundle].records.at(0).title == "Veto");
}

TEST_CASE("a damaged graph is refused with the reason") {
    CHECK(refusal("").starts_with("g.json: is not a graph file"));
    CHECK(refusal("[]").starts_with("g.json: is not a casus.graph/1 file"));
    CHECK(refusal(R"({"schema":"casus.graph/9"})").starts_with("g.json: is not a casus.graph/1"));
    CHECK(refusal(graph_with(R"("events":[{"id":"e","type":"DANCE"}])")) ==
          "g.json: is damaged: \"type\" has an unknown value, \"DANCE\"");
    CHECK(
        refusal(graph_with(R"("links":[{"from":"x","to":"y","type":"causes","confidence":1}])")) ==
        "g.json: is damaged: it refers to \"y\", which it does not hold");
    const std::string whole = written(casus::merge(casus_tests::kesh_records()));
    CHECK(refusal(whole.substr(0, whole.size() / 2)).starts_with("g.json: is not a graph file"));
}
