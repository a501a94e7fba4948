#include "core/article/reader.h"
#include "core/extract.h"
#include "graph/graph_file.h"
#include "graph/merge.h"
#include "tests/paths.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

using casus::EventGraph;
using casus::Record;

namespace {

std::string written(const EventGraph& graph) {
    std::ostringstream out;
    casus::write_graph(graph, out);
    return out.str();
}

std::vector<Record> records_of(const EventGraph& graph) {
    return graph[boost::graph_bundle].records;
}

std::vector<Record> joined(std::vector<Record> a, const std::vector<Record>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// What the sample articles of the project tell.
const std::vector<Record>& aleppo_records() {
    static const std::vector<Record> records = [] {
        std::istringstream nothing;
        casus::ArticleReader articles({casus::test::source_path("data/articles")}, "", nothing);
        const casus::Resources resources =
            casus::load_resources({casus::test::source_path("data")});
        std::vector<Record> found;
        while (const auto article = articles.next()) {
            found.push_back(casus::make_record(casus::extract(*article, resources)));
        }
        return found;
    }();
    return records;
}

} // namespace

TEST_CASE("two outlets' tellings become one event, their claims side by side") {
    const EventGraph graph = casus::merge(casus_tests::kesh_records());
    REQUIRE(num_vertices(graph) == 4);
    const casus::GraphEvent& shelling = graph[1];
    CHECK(shelling.title == "Syrian army shells Kesh");
    CHECK(shelling.members.size() == 2);
    REQUIRE(shelling.claims.count("killed") == 1);
    CHECK(shelling.claims.at("killed").size() == 2);
    CHECK(num_edges(graph) == 2);
}

TEST_CASE("events stand in the order of time, undated ones last") {
    const EventGraph graph = casus::merge(aleppo_records());
    REQUIRE(num_vertices(graph) > 10);
    bool dated = true;
    for (casus::EventVertex v = 0; v < num_vertices(graph); ++v) {
        CHECK_FALSE((graph[v].date.has_value() && !dated));
        dated = graph[v].date.has_value();
    }
}

TEST_CASE("any order and any batching of the articles gives the same bytes") {
    std::vector<Record> records = aleppo_records();
    const std::string expected = written(casus::merge(records));
    std::mt19937 random(1);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(records.begin(), records.end(), random);
        CHECK(written(casus::merge(records)) == expected);
        const auto cut = records.begin() + static_cast<std::ptrdiff_t>(random() % records.size());
        const EventGraph first = casus::merge({records.begin(), cut});
        const EventGraph second = casus::merge({cut, records.end()});
        CHECK(written(casus::merge(joined(records_of(second), records_of(first)))) == expected);
    }
}

TEST_CASE("merging is associative, commutative and idempotent") {
    const std::vector<Record> all = aleppo_records();
    const std::vector<Record> a(all.begin(), all.begin() + 2);
    const std::vector<Record> b(all.begin() + 2, all.begin() + 4);
    const std::vector<Record> c(all.begin() + 4, all.end());
    const auto plus = [](const std::vector<Record>& x, const std::vector<Record>& y) {
        return records_of(casus::merge(joined(x, y)));
    };
    const auto bytes = [](const std::vector<Record>& x) { return written(casus::merge(x)); };
    CHECK(bytes(plus(plus(a, b), c)) == bytes(plus(a, plus(b, c))));
    CHECK(bytes(plus(a, b)) == bytes(plus(b, a)));
    CHECK(bytes(plus(a, a)) == bytes(a));
}

TEST_CASE("of two records with one id the same one wins in any order") {
    std::vector<Record> records = casus_tests::kesh_records();
    records[1].article = records[0].article;
    const std::string expected = written(casus::merge(records));
    std::reverse(records.begin(), records.end());
    CHECK(written(casus::merge(records)) == expected);
}

TEST_CASE("nothing merges to an empty graph") {
    CHECK(num_vertices(casus::merge({})) == 0);
}
