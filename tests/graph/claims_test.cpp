#include "graph/claims.h"
#include "graph/merge.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

using casus::Claims;
using casus::find_conflicts;

namespace {

Claims claimed(const std::string& attribute, const std::vector<std::string>& values) {
    Claims claims;
    for (const std::string& value : values) {
        claims[attribute].push_back({value, {"paper"}, 1, {}});
    }
    return claims;
}

bool conflict(const std::string& attribute, const std::vector<std::string>& values) {
    return !find_conflicts(claimed(attribute, values)).empty();
}

} // namespace

TEST_CASE("tolls conflict when no number fits all") {
    CHECK(conflict("killed", {"12", "15"}));
    CHECK(conflict("killed", {"12", "at least 20"}));
    CHECK_FALSE(conflict("killed", {"15", "at least 12"}));
    CHECK_FALSE(conflict("killed", {"up to 20", "at least 12", "15"}));
    CHECK_FALSE(conflict("killed", {"about 100", "95"}));
}

TEST_CASE("dates and places conflict when none lies in the other") {
    CHECK(conflict("date", {"2018-03-05", "2018-03-06"}));
    CHECK_FALSE(conflict("date", {"2018-03-05", "2018-03"}));
    CHECK(conflict("location", {"Kesh", "Orva"}));
    CHECK_FALSE(conflict("location", {"Kesh", "kesh, Orvan"}));
    CHECK_FALSE(conflict("source", {"Orvan", "Orvan army"}));
}

TEST_CASE("claims keep who says it, when and in which words; conflicts are named") {
    const casus::EventGraph graph = casus::merge(casus_tests::kesh_records());
    for (casus::EventVertex v = 0; v < num_vertices(graph); ++v) {
        for (const auto& [attribute, claims] : graph[v].claims) {
            for (const casus::Claim& claim : claims) {
                REQUIRE(claim.sources.size() == claim.articles.size());
                CHECK_FALSE(claim.sources[0].quote.empty());
                CHECK(claim.sources[0].published.has_value());
            }
        }
    }
    // "at least 12" and "15" can both be true
    CHECK(graph[1].claims.at("killed").size() == 2);
    CHECK(graph[1].conflicts.empty());
}
