#include "render/escape.h"

#include <doctest/doctest.h>

TEST_CASE("text for XML keeps no character that XML reads as its own") {
    CHECK(casus::escape_xml("<b>\"A\" & 'B'</b>") ==
          "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;");
    CHECK(casus::escape_xml("a\x01z\n") == "a\xEF\xBF\xBDz\n");
    CHECK(casus::escape_xml("\xE2\x80\x9C"
                            "caf\xC3\xA9\xE2\x80\x9D") == "\xE2\x80\x9C"
                                                          "caf\xC3\xA9\xE2\x80\x9D");
}

TEST_CASE("a CSV field is quoted where needed and is never a formula") {
    CHECK(casus::escape_csv("plain") == "plain");
    CHECK(casus::escape_csv("a,\"b\"\nc") == "\"a,\"\"b\"\"\nc\"");
    CHECK(casus::escape_csv("=1+1") == "'=1+1");
    CHECK(casus::escape_csv("@SUM(A1)") == "'@SUM(A1)");
    CHECK(casus::escape_csv("").empty());
}
