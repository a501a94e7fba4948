#include "core/language/document.h"

#include <doctest/doctest.h>

#include <vector>

TEST_CASE("a document lists the dependents of each token in text order") {
    casus::Document document;
    document.tokens.resize(3);
    document.tokens[0].head = 1;
    document.tokens[2].head = 1;
    document.sentences.push_back({0, 3, {}, 0});
    document.index_tree();
    const auto children = document.children(1);
    CHECK(std::vector(children.begin(), children.end()) == std::vector<casus::TokenIndex>{0, 2});
    CHECK(document.children(0).empty());
    CHECK(document.sentence_of(2) == 0);
}

TEST_CASE("every tag name is read back as its tag") {
    for (int i = 0; i < 17; ++i) {
        const auto tag = static_cast<casus::Upos>(i);
        CHECK(casus::parse_upos(casus::to_string(tag)) == tag);
    }
    CHECK(casus::parse_relation("obl:agent") == casus::Relation::obl_agent);
    CHECK(casus::parse_relation("nmod:tmod") == casus::Relation::nmod);
    CHECK_FALSE(casus::parse_relation("nonsense"));
}
