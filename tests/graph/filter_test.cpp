#include "graph/filter.h"
#include "graph/graph_file.h"
#include "graph/merge.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

#include <sstream>

using casus::EventFilter;
using casus::EventGraph;

namespace {

const EventGraph& kesh() {
    static const EventGraph graph = casus::merge(casus_tests::kesh_records());
    return graph;
}

std::size_t kept(const EventFilter& filter) {
    return num_vertices(casus::filter_graph(kesh(), filter));
}

std::string written(const EventGraph& graph) {
    std::ostringstream out;
    casus::write_graph(graph, out);
    return out.str();
}

} // namespace

TEST_CASE("a filter that asks nothing keeps all events") {
    CHECK(kept({}) == num_vertices(kesh()));
}

TEST_CASE("events are kept by time, actor, words, type and voices") {
    EventFilter filter;
    filter.from = casus::parse_iso_day("2018-03-06");
    filter.to = filter.from;
    CHECK(kept(filter) == 1);
    filter = {};
    filter.actor = "turkey";
    CHECK(kept(filter) >= 1);
    CHECK(kept(filter) < num_vertices(kesh()));
    filter = {};
    filter.words = "shelling";
    CHECK(kept(filter) == 1);
    filter = {};
    filter.types = {casus::EventType::assault};
    CHECK(kept(filter) == 1);
    filter = {};
    filter.voices = 2;
    CHECK(kept(filter) == 1);
    filter.voices = 3;
    CHECK(kept(filter) == 0);
}

TEST_CASE("what is filtered is a whole graph: it can be written, read and merged") {
    EventFilter filter;
    filter.voices = 2;
    const EventGraph part = casus::filter_graph(kesh(), filter);
    const EventGraph read = casus::read_graph(written(part), "part.json");
    CHECK(written(read) == written(part));
    CHECK(num_vertices(casus::merge(read[boost::graph_bundle].records)) == 1);
}
