#include "render/text_width.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("words are as wide as the font draws them") {
    CHECK(casus::text_width("Aleppo", 10, false) == doctest::Approx(31.13).epsilon(0.001));
    CHECK(casus::text_width("Aleppo", 10, true) > casus::text_width("Aleppo", 10, false));
    CHECK(casus::text_width("\xC2\xB7", 10, false) == doctest::Approx(2.78));   // middle dot
    CHECK(casus::text_width("\xE4\xB8\xAD", 10, false) == doctest::Approx(10)); // one ideograph
    CHECK(casus::text_width("e\xCC\x81", 10, false) == casus::text_width("e", 10, false));
}

TEST_CASE("lines never exceed their width, and an ellipsis tells that there is more") {
    const std::string text = "Russia vetoes a draft resolution of the Security Council on Aleppo";
    for (const double width : {40.0, 90.0, 200.0}) {
        const auto lines = casus::wrap_to_width(text, width, 12, true, 2);
        CHECK(lines.size() <= 2);
        for (const std::string& line : lines) {
            CHECK(casus::text_width(line, 12, true) <= width);
        }
    }
    CHECK(casus::wrap_to_width(text, 90, 12, true, 2).back().find("\xE2\x80\xA6") !=
          std::string::npos);
    CHECK(casus::wrap_to_width("Paris", 90, 12, true, 2) == std::vector<std::string>{"Paris"});
}

TEST_CASE("a word that is too wide alone is cut between characters") {
    const std::string word(60, 'W');
    const auto lines = casus::wrap_to_width(word, 100, 12, false, 3);
    REQUIRE(lines.size() == 1);
    CHECK(casus::text_width(lines[0], 12, false) <= 100);
    const auto umlauts = casus::wrap_to_width("\xC3\xBC\xC3\xBC\xC3\xBC\xC3\xBC", 15, 12, false, 1);
    CHECK(umlauts[0].size() % 2 == 1); // whole characters of two bytes, and an ellipsis of three
}
