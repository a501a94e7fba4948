#include "core/problem.h"
#include "graph/decisions.h"
#include "graph/graph_file.h"
#include "graph/merge.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

#include <sstream>

using casus::Decisions;
using casus::EventGraph;
using casus::read_decisions;

namespace {

EventGraph kesh(const std::string& decisions = "") {
    return casus::merge(casus_tests::kesh_records(), read_decisions(decisions, "mine.txt"));
}

std::string written(const EventGraph& graph) {
    std::ostringstream out;
    casus::write_graph(graph, out);
    return out.str();
}

/// The event that both papers tell.
const casus::GraphEvent& shelling(const EventGraph& graph) {
    for (casus::EventVertex v = 0; v < num_vertices(graph); ++v) {
        if (graph[v].members.size() > 1) {
            return graph[v];
        }
    }
    FAIL("nothing was merged");
    return graph[0];
}

} // namespace

TEST_CASE("decisions are read line by line and written sorted") {
    const Decisions decisions = read_decisions("# mine\n\nsame e2 e1\nhide e3  \r\n"
                                               "rename e1 Shelling of  Kesh\ndate e1 2018-03-05\n",
                                               "mine.txt");
    CHECK(casus::decision_lines(decisions) ==
          std::vector<std::string>{"date e1 2018-03-05", "hide e3", "rename e1 Shelling of  Kesh",
                                   "same e1 e2"});
    std::string text;
    for (const std::string& line : casus::decision_lines(decisions)) {
        text += line + "\n";
    }
    CHECK(read_decisions(text, "again") == decisions);
}

TEST_CASE("a later line about a pair wins") {
    const Decisions decisions = read_decisions("same e1 e2\ndifferent e2 e1\n", "mine.txt");
    CHECK(decisions.same.empty());
    CHECK(decisions.different.size() == 1);
}

TEST_CASE("what cannot be read is named with its line") {
    const auto message = [](const std::string& text) -> std::string {
        try {
            read_decisions(text, "mine.txt");
        } catch (const casus::Error& error) {
            return error.what();
        }
        return "";
    };
    CHECK(message("\njoin e1 e2\n").starts_with("mine.txt:2: 'join' is none of"));
    CHECK(message("same e1\n").starts_with("mine.txt:1: 'same' needs the ids of two events"));
    CHECK(message("date e1 soon\n").starts_with("mine.txt:1: 'soon' is not a date"));
    CHECK(message("hide\n").starts_with("mine.txt:1: 'hide' needs the id"));
    CHECK(message("rename e1\n").starts_with("mine.txt:1: the line needs the new title"));
}

TEST_CASE("adding decisions does not depend on the order") {
    const Decisions a = read_decisions("rename e1 A\ndate e1 2018-03-05\nhide e2\n", "a");
    const Decisions b = read_decisions("rename e1 B\ndate e1 2018-03-06\nsame e3 e4\n", "b");
    Decisions ab = a;
    casus::add_decisions(ab, b);
    Decisions ba = b;
    casus::add_decisions(ba, a);
    CHECK(ab == ba);
    Decisions again = ab;
    casus::add_decisions(again, a);
    CHECK(again == ab);
}

TEST_CASE("different parts tellings that were merged, same joins them again") {
    const EventGraph graph = kesh();
    const auto& members = shelling(graph).members;
    const std::string pair = members[0].id + " " + members[1].id;
    const EventGraph parted = kesh("different " + pair + "\n");
    CHECK(num_vertices(parted) == num_vertices(graph) + 1);
    const EventGraph joined = kesh("different " + pair + "\nsame " + pair + "\n");
    CHECK(num_vertices(joined) == num_vertices(graph));
}

TEST_CASE("same joins what nothing else would") {
    const EventGraph graph = kesh();
    const EventGraph joined =
        kesh("same " + graph[0].members[0].id + " " + graph[2].members[0].id + "\n");
    CHECK(num_vertices(joined) == num_vertices(graph) - 1);
}

TEST_CASE("an event can be hidden, renamed and dated") {
    const EventGraph graph = kesh();
    const std::string id = shelling(graph).id;
    CHECK(num_vertices(kesh("hide " + id + "\n")) == num_vertices(graph) - 1);
    const EventGraph changed =
        kesh("rename " + id + " Night of Kesh\ndate " + id + " 2018-03-04\n");
    CHECK(shelling(changed).title == "Night of Kesh");
    CHECK(casus::to_edtf(*shelling(changed).date) == "2018-03-04");
}

TEST_CASE("any telling names the event, and decisions stay in the graph file") {
    const EventGraph graph = kesh();
    for (const casus::Member& member : shelling(graph).members) {
        CHECK(num_vertices(kesh("hide " + member.id + "\n")) == num_vertices(graph) - 1);
    }
    const EventGraph renamed = kesh("rename " + shelling(graph).id + " Night of Kesh\n");
    const EventGraph read = casus::read_graph(written(renamed), "graph.json");
    CHECK(read[boost::graph_bundle].decisions == renamed[boost::graph_bundle].decisions);
    CHECK(written(casus::merge(read[boost::graph_bundle].records,
                               read[boost::graph_bundle].decisions)) == written(renamed));
}
