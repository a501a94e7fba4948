#include "graph/graph_diff.h"
#include "graph/merge.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

using casus::diff_graphs;
using casus::EventGraph;

TEST_CASE("a graph does not differ from itself") {
    const EventGraph graph = casus::merge(casus_tests::kesh_records());
    CHECK(diff_graphs(graph, graph).empty());
}

TEST_CASE("a further article adds events and changes what it tells too") {
    const auto records = casus_tests::kesh_records();
    const EventGraph before = casus::merge({records[0]});
    const EventGraph after = casus::merge(records);
    const casus::GraphDiff diff = diff_graphs(before, after);
    CHECK(diff.new_articles == std::vector<std::string>{records[1].article});
    CHECK(diff.added.size() == num_vertices(after) - num_vertices(before));
    CHECK(diff.removed.empty());
    REQUIRE(diff.changed.size() == 1);
    bool more_articles = false;
    for (const casus::EventChange& change : diff.changed[0].changes) {
        more_articles = more_articles || (change.property == "articles" && change.after == "2");
    }
    CHECK(more_articles);
    const casus::GraphDiff back = diff_graphs(after, before);
    CHECK(back.removed.size() == diff.added.size());
    CHECK(back.gone_articles == diff.new_articles);
}
