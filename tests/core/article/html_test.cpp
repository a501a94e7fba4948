#include "core/article/html.h"

#include <doctest/doctest.h>

#include <string>

namespace {

casus::Article read(const std::string& page) {
    return casus::read_html_article(page, "page.html", {"page.html"});
}

const std::string story =
    "<p>The Syrian army shelled the town of Kesh on Wednesday, killing at least twelve people.</p>"
    "<p>France called a meeting of ministers, which is to begin in Paris on Saturday morning.</p>";

} // namespace

TEST_CASE("the main text of a page is its paragraphs, without what stands around them") {
    const auto article =
        read("<html><head><title>Kesh shelled | Wire</title></head><body>"
             "<nav><p>Home and world and business and sport and weather today.</p></nav>"
             "<article><h1>Kesh shelled</h1>" +
             story +
             "</article><footer><p>All rights reserved by the Wire company "
             "and its partners.</p></footer></body></html>");
    CHECK(
        article.text ==
        "The Syrian army shelled the town of Kesh on Wednesday, killing at least twelve people.\n\n"
        "France called a meeting of ministers, which is to begin in Paris on Saturday morning.");
    CHECK(article.source == "page.html");
}

TEST_CASE("title and day come from structured data, meta elements or what a reader sees") {
    const auto page = [](const std::string& head, const std::string& body = "") {
        return read("<html><head>" + head + "</head><body><article>" + body + story +
                    "</article></body></html>");
    };
    const auto day = casus::make_day(2016, 12, 8);
    const auto linked =
        page(R"(<script type="application/ld+json">{"@type":"NewsArticle",)"
             R"("headline":"Kesh shelled","datePublished":"2016-12-08T09:00:00Z"}</script>)",
             "<h1>Kesh shelled</h1>");
    CHECK(linked.title == "Kesh shelled");
    CHECK(linked.published == day);
    const auto meta =
        page(R"(<meta property="og:title" content="Kesh &amp; war">)"
             R"(<meta property="article:published_time" content="2016-12-08T09:00:00Z">)");
    CHECK(meta.title == "Kesh & war");
    CHECK(meta.published == day);
    const auto seen = page("", R"(<h1>Kesh shelled</h1><time datetime="2016-12-08">today</time>)");
    CHECK(seen.title == "Kesh shelled");
    CHECK(seen.published == day);
}

TEST_CASE("a page in an older encoding is decoded") {
    const auto article = read("<html><head><meta charset=\"iso-8859-1\"></head><body><article><p>"
                              "The caf\xE9 owner told the Wire that the army had shelled the town "
                              "on Wednesday.</p></article></body></html>");
    CHECK(article.text.starts_with("The caf\xC3\xA9 owner"));
}

TEST_CASE("elements nested deeply or left open do not lose the text or the program") {
    std::string nested;
    for (int i = 0; i < 20000; ++i) {
        nested += "<div>";
    }
    const auto article = read("<html><body>" + story + nested + "</body></html>");
    CHECK(article.text.starts_with("The Syrian army"));
    CHECK(read("<p>The army shelled the town of Kesh on Wednesday and left<p>it <b>in ruins")
              .text.starts_with("The army shelled"));
}

TEST_CASE("a page without text is refused") {
    CHECK_THROWS_AS(read("<html><body><nav>Home</nav></body></html>"), casus::Error);
    CHECK_THROWS_AS(read(""), casus::Error);
}
