#include "graph/words.h"

#include <doctest/doctest.h>

using casus::stem;

TEST_CASE("words are folded and cut at all that is no letter or digit") {
    CHECK(casus::folded_words("The U.N.'s 12 Envoys, Çelik") ==
          std::vector<std::string>{"the", "u", "n", "s", "12", "envoys", "çelik"});
    CHECK(casus::folded_words("").empty());
}

TEST_CASE("forms and derivations of a word have one stem") {
    CHECK(stem("shelled") == stem("shelling"));
    CHECK(stem("announced") == stem("announcement"));
    CHECK(stem("fled") == stem("flees"));
    CHECK(stem("elections") == stem("elected"));
    CHECK(stem("stopped") == stem("stop"));
    CHECK(stem("shelled") != stem("killed"));
}

TEST_CASE("short words are their own stem") {
    CHECK(stem("bus") == "bus");
    CHECK(stem("") == "");
}

TEST_CASE("stop words say nothing about what a text tells") {
    CHECK(casus::is_stop_word("the"));
    CHECK(casus::is_stop_word("wednesday"));
    CHECK_FALSE(casus::is_stop_word("siege"));
}
