#include "core/language/analyse.h"
#include "core/language/conllu.h"
#include "core/problem.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

const casus::LanguageModel& model() {
    static const auto loaded =
        casus::LanguageModel::load(casus::test::source_path("data/models/en.model"));
    return loaded;
}

casus::Article article(std::string text) {
    casus::Article result;
    result.text = std::move(text);
    result.blocks.push_back(
        {{0, static_cast<std::uint32_t>(result.text.size())}, casus::BlockKind::paragraph});
    return result;
}

/// "Word/relation>head" of each token.
std::string tree(const std::string& text) {
    const casus::Article source = article(text);
    const casus::Document document = casus::analyse(source, model());
    std::string result;
    for (const casus::Token& token : document.tokens) {
        result += result.empty() ? "" : " ";
        result += slice(source.text, token.span);
        result += '/';
        result += to_string(token.relation);
        if (token.head != casus::no_token) {
            result += '>';
            result += slice(source.text, document.tokens[token.head].span);
        }
    }
    return result;
}

std::string lemmas(const std::string& text) {
    std::string result;
    for (const casus::Token& token : casus::analyse(article(text), model()).tokens) {
        result += result.empty() ? "" : " ";
        result += token.lemma;
    }
    return result;
}

void check_trees(const casus::Document& document) {
    casus::TokenIndex next = 0;
    for (const casus::Sentence& sentence : document.sentences) {
        REQUIRE(sentence.first == next);
        REQUIRE(sentence.last > sentence.first);
        next = sentence.last;
        int roots = 0;
        for (casus::TokenIndex i = sentence.first; i < sentence.last; ++i) {
            roots += document.tokens[i].head == casus::no_token ? 1 : 0;
            casus::TokenIndex at = i;
            for (casus::TokenIndex steps = 0; at != casus::no_token;
                 at = document.tokens[at].head) {
                REQUIRE(at >= sentence.first);
                REQUIRE(at < sentence.last);
                REQUIRE(steps++ < sentence.last - sentence.first);
            }
        }
        CHECK(roots == 1);
    }
    CHECK(next == document.tokens.size());
}

std::string random_bytes(std::uint32_t seed, std::string_view alphabet, std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) {
        seed = seed * 1664525U + 1013904223U;
        bytes += alphabet.empty() ? static_cast<char>(seed >> 24U)
                                  : alphabet[(seed >> 16U) % alphabet.size()];
    }
    return bytes;
}

} // namespace

TEST_CASE("who did what to whom") {
    CHECK(
        tree("Russia vetoed the resolution.") ==
        "Russia/nsubj>vetoed vetoed/root the/det>resolution resolution/obj>vetoed ./punct>vetoed");
    CHECK(tree("The rebels were attacked by the army.") ==
          "The/det>rebels rebels/nsubj:pass>attacked were/aux:pass>attacked attacked/root "
          "by/case>army "
          "the/det>army army/obl:agent>attacked ./punct>attacked");
}

TEST_CASE("lemmas of inflected words") {
    CHECK(lemmas("The parties were stopping the strikes.") == "the party be stop the strike .");
    CHECK(lemmas("He didn't go; they've gone.") == "he do not go ; they have go .");
}

TEST_CASE("names are found with their kinds") {
    const casus::Document document =
        casus::analyse(article("John Smith lives in Germany."), model());
    REQUIRE(document.entities.size() == 2);
    CHECK(document.entities[0].kind == casus::EntityKind::person);
    CHECK(document.entities[0].last == 2);
    CHECK(document.entities[1].kind == casus::EntityKind::place);
}

TEST_CASE("only told blocks are analysed, and no sentence crosses blocks") {
    casus::Article source = article("He left\nBy Ann Lee\nShe stayed");
    source.blocks = {{{0, 7}, casus::BlockKind::paragraph},
                     {{8, 18}, casus::BlockKind::byline},
                     {{19, 29}, casus::BlockKind::paragraph}};
    const casus::Document document = casus::analyse(source, model());
    REQUIRE(document.sentences.size() == 2);
    CHECK(slice(source.text, document.sentences[0].span) == "He left");
    CHECK(document.sentences[1].block == 2);
    CHECK(document.tokens.size() == 4);
}

TEST_CASE("every sentence has one tree, for any bytes") {
    for (std::uint32_t seed = 1; seed < 20; ++seed) {
        check_trees(casus::analyse(article(random_bytes(seed, "", 2000)), model()));
        check_trees(casus::analyse(article(random_bytes(seed, "aB .,\"'-!?(\n1", 2000)), model()));
    }
    check_trees(casus::analyse(article(""), model()));
    check_trees(casus::analyse(article(std::string(100000, 'x')), model()));
    check_trees(casus::analyse(article(std::string(20000, '.')), model()));
}

TEST_CASE("a model that knows nothing still gives trees") {
    check_trees(casus::analyse(article("He left. She stayed."), casus::LanguageModel{}));
}

TEST_CASE("the same text gives the same analysis") {
    const casus::Article source =
        article("Kenya said on Monday that its troops had entered the town.");
    CHECK(casus::write_conllu(source, casus::analyse(source, model())) ==
          casus::write_conllu(source, casus::analyse(source, model())));
}
