#include "core/explain.h"
#include "core/link/circumstance.h"
#include "core/time/date_interval.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

namespace {

casus::Explanation explained(const std::string& text) {
    static const auto resources = casus::load_resources({casus::test::source_path("data")});
    casus::Article article;
    article.text = text;
    article.published = casus::parse_iso_day("2016-12-08");
    article.blocks.push_back(
        {{0, static_cast<std::uint32_t>(text.size())}, casus::BlockKind::paragraph});
    return casus::explain(article, resources);
}

} // namespace

TEST_SUITE("explain") {
    TEST_CASE("a coded event has its row, its roles and its features") {
        const auto explanation = explained("Turkey attacked Syria on Wednesday.");
        REQUIRE(explanation.account.events.size() == 1);
        const std::string& rule = explanation.account.events[0].rule;
        CHECK(rule.find("verbs.tsv") == 0);
        CHECK(rule.find("source Turkey: subject") != std::string::npos);
        CHECK(rule.find("target Syria: object") != std::string::npos);
        REQUIRE(explanation.features.size() == 1);
        CHECK(explanation.features[0].size() > 10);
    }
    TEST_CASE("a circumstance between events has no features") {
        const auto explanation = explained("Workers went on strike over low wages. "
                                           "Turkey attacked Syria on Wednesday.");
        const auto& events = explanation.account.events;
        REQUIRE(explanation.features.size() == events.size());
        REQUIRE(events.size() == 3);
        CHECK(events[1].rule == casus::circumstance_rule);
        CHECK(explanation.features[1].empty());
        CHECK_FALSE(explanation.features[2].empty());
    }
    TEST_CASE("words that tell nothing say why") {
        const auto explanation = explained("The town is quiet.");
        CHECK(explanation.account.events.empty());
        REQUIRE(explanation.untold.size() == 1);
        CHECK(explanation.untold[0].reason.find("lexicon") != std::string::npos);
    }
}
