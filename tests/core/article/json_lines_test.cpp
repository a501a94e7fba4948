#include "core/article/json_lines.h"

#include <doctest/doctest.h>

#include <string>

namespace {

casus::Article read(const std::string& line) {
    return casus::read_json_article(line, "wire.jsonl", {"wire.jsonl", 3});
}

std::string refusal(const std::string& line) {
    try {
        read(line);
    } catch (const casus::Error& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST_CASE("the fields of casus are read") {
    const auto article = read(
        R"({"id":"a","published":"2016-12-08","title":"Veto","text":"It failed.","url":"u","source":"Wire"})");
    CHECK(article.id == "a");
    CHECK(article.published == casus::make_day(2016, 12, 8));
    CHECK(article.title == "Veto");
    CHECK(article.text == "It failed.");
    CHECK(article.url == "u");
    CHECK(article.source == "Wire");
}

TEST_CASE("the fields of common crawlers are read") {
    for (
        const std::string line :
        {R"({"date_publish":"2016-12-08 10:11:12","maintext":"It failed.","source_domain":"w.example"})",
         R"({"publish_date":"2016-12-08T10:11:12+01:00","text":"It failed."})",
         R"({"date":"2016-12-08","raw_text":"It failed.","source-hostname":"w.example"})",
         R"({"datePublished":"December 8, 2016","articleBody":"It failed.","headline":"Veto"})"}) {
        CAPTURE(line);
        const auto article = read(line);
        CHECK(article.text == "It failed.");
        CHECK(article.published == casus::make_day(2016, 12, 8));
    }
}

TEST_CASE("an article without an id gets one from its content") {
    const auto article = read(R"({"title":"Veto","text":"It failed."})");
    CHECK(article.id == read(R"({"text":"It failed.","title":"Veto","url":"x"})").id);
    CHECK(article.id != read(R"({"title":"Veto","text":"It passed."})").id);
    CHECK(article.source == "wire.jsonl");
    CHECK_FALSE(article.published);
}

TEST_CASE("escapes are decoded and the text is kept as it came") {
    CHECK(read(R"({"text":"caf\u00e9 \ud83d\ude00\r\n  two "})").text ==
          "caf\xC3\xA9 \xF0\x9F\x98\x80\r\n  two ");
}

TEST_CASE("what is no article is refused with its place and the reason") {
    CHECK(refusal("{").starts_with("wire.jsonl:3: is not JSON"));
    CHECK(refusal("[]").starts_with("wire.jsonl:3: is not a JSON object"));
    CHECK(refusal(R"({"title":"Veto"})").starts_with("wire.jsonl:3: has no text"));
    CHECK(refusal(R"({"text":null})").starts_with("wire.jsonl:3: has no text"));
}
