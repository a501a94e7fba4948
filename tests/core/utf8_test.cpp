#include "core/utf8.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("code points and bytes are converted into one another at every character") {
    std::string text;
    for (int i = 0; i < 50; ++i) {
        text += "a\xC3\xA9\xE2\x80\x99\xF0\x9F\x98\x80"; // 1, 2, 3 and 4 bytes
    }
    const casus::CodePoints points(text);
    std::uint32_t point = 0;
    for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
        if ((static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U) {
            CHECK(points.of_byte(byte) == point);
            CHECK(points.to_byte(point) == byte);
            ++point;
        }
    }
    CHECK(points.of_byte(static_cast<std::uint32_t>(text.size())) == 200);
    CHECK(points.to_byte(200) == text.size());
    CHECK(points.of_byte(2) == 1); // inside a character: its start
}

TEST_CASE("invalid bytes become the replacement character, Windows-1252 is recognised") {
    CHECK(casus::to_valid_utf8("caf\xC3\xA9") == "caf\xC3\xA9");
    CHECK(casus::to_valid_utf8("it\x92s caf\xE9") == "it\xE2\x80\x99s caf\xC3\xA9");
    CHECK(casus::to_valid_utf8("\x81 caf\xC3\xA9 \xFF") == "\xEF\xBF\xBD caf\xC3\xA9 \xEF\xBF\xBD");
    CHECK(casus::to_valid_utf8("kept \xEF\xBF\xBD") == "kept \xEF\xBF\xBD");
}

TEST_CASE("case is folded beyond ASCII") {
    CHECK(casus::fold_case("\xC3\x87"
                           "ELIK Ltd") == "\xC3\xA7"
                                          "elik ltd");
}
