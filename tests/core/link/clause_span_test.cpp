#include "core/link/clause_span.h"

#include <doctest/doctest.h>

#include <string>

namespace {

/// "They left because fire broke out ." with the clause of "broke" below "left".
struct Sample {
    std::string text = "They left because fire broke out .";
    casus::Document document;

    Sample() {
        const std::vector<casus::TokenIndex> heads{1, casus::no_token, 4, 4, 1, 4, 1};
        std::uint32_t begin = 0;
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const auto end =
                static_cast<std::uint32_t>(std::min(text.find(' ', begin), text.size()));
            casus::Token token;
            token.span = {begin, end};
            token.head = heads[i];
            token.upos = i == 6 ? casus::Upos::PUNCT : casus::Upos::VERB;
            document.tokens.push_back(token);
            begin = end + 1;
        }
        document.sentences = {{0, 7, {0, static_cast<std::uint32_t>(text.size())}, 0}};
        document.index_tree();
    }

    std::string words(casus::TokenIndex head, casus::TokenIndex without = casus::no_token) {
        return std::string(slice(text, clause_span(document, head, without)));
    }
};

} // namespace

TEST_CASE("a clause is what stands below its head, without the stop") {
    Sample sample;
    CHECK(sample.words(1) == "They left because fire broke out");
    CHECK(sample.words(4) == "because fire broke out");
}

TEST_CASE("a clause without its dependent clause") {
    Sample sample;
    CHECK(sample.words(1, 4) == "They left");
}
