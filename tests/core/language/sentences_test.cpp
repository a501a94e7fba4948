#include "core/language/sentences.h"
#include "core/language/tokenizer.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::string> sentences(std::string_view text) {
    const auto tokens = casus::tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
    std::vector<std::string> result;
    std::uint32_t first = 0;
    for (const std::uint32_t end : casus::sentence_ends(text, tokens)) {
        result.emplace_back(
            text.substr(tokens[first].begin, tokens[end - 1].end - tokens[first].begin));
        first = end;
    }
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a sentence ends with its mark and what closes with it") {
    CHECK(sentences("He left. She stayed! Why? Nobody knows.") ==
          Texts{"He left.", "She stayed!", "Why?", "Nobody knows."});
    CHECK(sentences("\"He left.\" She stayed.") == Texts{"\"He left.\"", "She stayed."});
    CHECK(sentences("He said: “I left.” Then (he says) he slept. (He did.) It rained.") ==
          Texts{"He said: “I left.”", "Then (he says) he slept.", "(He did.)", "It rained."});
}

TEST_CASE("a quotation goes on in small letters") {
    CHECK(sentences("\"Why?\" he asked. He left.") == Texts{"\"Why?\" he asked.", "He left."});
}

TEST_CASE("the stop of an abbreviation ends no sentence unless an opener follows") {
    CHECK(sentences(
              "Mr. Smith met Gen. Lee in the U.S. Senate. He left the U.S. The trip was long.") ==
          Texts{"Mr. Smith met Gen. Lee in the U.S. Senate.", "He left the U.S.",
                "The trip was long."});
}

TEST_CASE("a headline without a stop is a sentence") {
    CHECK(sentences("Minister resigns after vote") == Texts{"Minister resigns after vote"});
}

TEST_CASE("a blank line and a bullet break") {
    CHECK(sentences("First thing\n\nSecond thing") == Texts{"First thing", "Second thing"});
    CHECK(sentences("Two things\n- one\n- two") == Texts{"Two things", "- one", "- two"});
}

TEST_CASE("tokenised text") {
    CHECK(sentences("`` He left . '' She stayed .") == Texts{"`` He left . ''", "She stayed ."});
}

TEST_CASE("text without any mark is cut into sentences of bounded length") {
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += "word ";
    }
    CHECK(sentences(text).size() == 4);
}

TEST_CASE("no tokens, no sentences") {
    CHECK(sentences("  ").empty());
}

TEST_CASE("a reference to a note belongs to the sentence before it") {
    CHECK(sentences("He left. [7] She stayed. [8] [12] It rained.") ==
          Texts{"He left. [7]", "She stayed. [8] [12]", "It rained."});
    CHECK(sentences("They kept their rights.4 Others did not.") ==
          Texts{"They kept their rights.4", "Others did not."});
    CHECK(sentences("He paid. 400 people did not.") == Texts{"He paid.", "400 people did not."});
}

TEST_CASE("a letter before a year ends no sentence") {
    CHECK(sentences("Anna (b. March 2009) and Joshua (c. 1818) wrote. He left.") ==
          Texts{"Anna (b. March 2009) and Joshua (c. 1818) wrote.", "He left."});
}

TEST_CASE("sentences of somebody who writes in small letters") {
    CHECK(sentences("we saw it. it was burning.") == Texts{"we saw it.", "it was burning."});
    CHECK(sentences("The Yahoo! site was down.") == Texts{"The Yahoo! site was down."});
    CHECK(sentences("He waited . . . and left.") == Texts{"He waited . . . and left."});
}

TEST_CASE("a dateline does not end the sentence") {
    CHECK(sentences("HAMBURG, Germany (AP) -- The ministers met. They spoke.") ==
          Texts{"HAMBURG, Germany (AP) -- The ministers met.", "They spoke."});
    CHECK(sentences("ALEPPO, Dec. 8 (Reuters) – Rebels withdrew.\r\nThe army advanced.") ==
          Texts{"ALEPPO, Dec. 8 (Reuters) – Rebels withdrew.", "The army advanced."});
}
