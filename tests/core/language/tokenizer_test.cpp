#include "core/language/tokenizer.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

/// The tokens of a text, with a space between them.
std::string tokens(std::string_view text) {
    std::string result;
    for (const casus::Span span :
         casus::tokenize(text, {0, static_cast<std::uint32_t>(text.size())})) {
        result += result.empty() ? "" : " ";
        result += casus::slice(text, span);
    }
    return result;
}

} // namespace

TEST_CASE("punctuation is cut off words") {
    CHECK(tokens("He left, she said (twice).") == "He left , she said ( twice ) .");
    CHECK(tokens("\"No!\" he said...") == "\" No ! \" he said ...");
    CHECK(tokens("“Why?” — he left…") == "“ Why ? ” — he left …");
}

TEST_CASE("clitics are words of their own") {
    CHECK(tokens("didn't can't we'll it's I'm they've she'd") ==
          "did n't ca n't we 'll it 's I 'm they 've she 'd");
    CHECK(tokens("Assad’s didn’t") == "Assad ’s did n’t");
    CHECK(tokens("the workers' strike") == "the workers ' strike");
    CHECK(tokens("cannot gonna") == "can not gon na");
    CHECK(tokens("O'Brien d'Estaing") == "O'Brien d'Estaing");
}

TEST_CASE("abbreviations and initials keep their stops") {
    CHECK(tokens("Mr. J. Smith of the U.S. left at 5 p.m. today.") ==
          "Mr. J. Smith of the U.S. left at 5 p.m. today .");
    CHECK(tokens("He left the U.S.") == "He left the U.S.");
    CHECK(tokens("No. 10 said no. No more.") == "No. 10 said no . No more .");
}

TEST_CASE("numbers, units and money") {
    CHECK(tokens("5,000 people, 3.5% and $11m at 7:30pm") ==
          "5,000 people , 3.5 % and $ 11 m at 7:30 pm");
    CHECK(tokens("2016-12-07 and 1939-1945, 9/11, the 1970s") ==
          "2016-12-07 and 1939 - 1945 , 9/11 , the 1970s");
    CHECK(tokens("US$5 and €3bn") == "US$ 5 and € 3 bn");
}

TEST_CASE("hyphens divide compounds but not prefixed words") {
    CHECK(tokens("a long-term anti-government plan") == "a long - term anti-government plan");
    CHECK(tokens("al-Assad's ex-minister") == "al - Assad 's ex-minister");
}

TEST_CASE("addresses are one token") {
    CHECK(tokens("See http://example.org/a-b?c=d, or mail x.y@example.org.") ==
          "See http://example.org/a-b?c=d , or mail x.y@example.org .");
    CHECK(tokens("(www.example.org)") == "( www.example.org )");
}

TEST_CASE("text that is tokenised already keeps its tokens") {
    const std::string text = "The workers ' strike did n't end , `` he '' said -LRB- twice -RRB- .";
    CHECK(tokens(text) == text);
}

TEST_CASE("no-break spaces and line ends divide words") {
    CHECK(tokens("He left\xC2\xA0Paris\r\nand\xE2\x80\xAFwent") == "He left Paris and went");
}

TEST_CASE("tokens of any bytes are not empty, ascending and inside the range") {
    std::string bytes;
    std::uint32_t state = 7;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525U + 1013904223U;
        bytes += static_cast<char>(state >> 24U);
    }
    std::uint32_t end = 0;
    for (const casus::Span span : casus::tokenize(bytes, {10, 19990})) {
        REQUIRE(span.begin >= end);
        REQUIRE(span.end > span.begin);
        end = span.end;
    }
    CHECK(end <= 19990);
}

TEST_CASE("a long stretch without a space or of one sign is read to its end") {
    for (const char* piece : {"a", "1", ".", "-", "a-", "1-", "a.", "'", "1,", "@a.", "n't"}) {
        std::string text;
        while (text.size() < 300000) {
            text += piece;
        }
        const auto found = casus::tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
        REQUIRE_FALSE(found.empty());
        CHECK(found.back().end == text.size());
    }
}

TEST_CASE("a number may begin with its decimal point") {
    CHECK(tokens("He batted .227 and paid $.50 (about 4.5).") ==
          "He batted .227 and paid $ .50 ( about 4.5 ) .");
    CHECK(tokens("They left.4 Version v.2") == "They left . 4 Version v.2");
}
