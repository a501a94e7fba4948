#include "core/article/reader.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

struct Reading {
    std::vector<casus::Article> articles;
    casus::Problems problems;
};

Reading read(const std::string& bytes, std::string_view format = "") {
    std::istringstream in(bytes);
    casus::ArticleReader reader({"-"}, format, in);
    Reading result;
    while (auto article = reader.next()) {
        result.articles.push_back(std::move(*article));
    }
    result.problems = reader.problems();
    return result;
}

} // namespace

TEST_CASE("the format is recognised from the content") {
    CHECK(read(" \n{\"text\":\"One.\"}\n{\"text\":\"Two.\"}").articles.size() == 2);
    CHECK(read("\xEF\xBB\xBF<!doctype HTML><p>The army shelled the town of Kesh on Wednesday.</p>")
              .articles.at(0)
              .text == "The army shelled the town of Kesh on Wednesday.");
    CHECK(read("The army left. <p> is a tag.").articles.at(0).text ==
          "The army left. <p> is a tag.");
}

TEST_CASE("lines longer than the bytes that are looked at first are read whole") {
    const std::string text(10000, 'x');
    const Reading reading = read("{\"text\":\"" + text + "\"}\r\n\n{\"text\":\"Two.\"}");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].text == text);
    CHECK(reading.problems.empty());
}

TEST_CASE("a bad line is a problem with its number, the rest is read") {
    const Reading reading = read("{\"text\":\"One.\"}\n{\"text\":\n{\"text\":\"Three.\"}\n");
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.problems.size() == 1);
    CHECK(casus::to_string(reading.problems[0].place) == "standard input:2");
}

TEST_CASE("empty and binary input are problems") {
    CHECK(read(" \n").problems.at(0).what.starts_with("is empty"));
    CHECK(read(std::string("\x7F"
                           "ELF\0\1",
                           6))
              .problems.at(0)
              .what.starts_with("is not text"));
}

TEST_CASE("an unknown format is refused") {
    CHECK_THROWS_AS(read("x", "papyrus"), casus::Error);
}

TEST_CASE("the text of a plain file is kept as it came, decoded to UTF-8") {
    CHECK(read("it\x92s \r\n caf\xE9").articles.at(0).text == "it\xE2\x80\x99s \r\n caf\xC3\xA9");
}
