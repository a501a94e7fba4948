#include "core/article/foreign.h"
#include "core/article/text_blocks.h"

#include <doctest/doctest.h>

#include <string>

namespace {

const std::string english = "The army shelled the town of Kesh on Wednesday, killing at least "
                            "twelve people, doctors said.\n";
const std::string more_english = "France called a meeting of ministers, which is to begin in Paris "
                                 "on Saturday morning at ten.\n";
const std::string russian =
    "\xD0\x90\xD1\x80\xD0\xBC\xD0\xB8\xD1\x8F \xD0\xBE\xD0\xB1\xD1\x81\xD1\x82\xD1\x80\xD0\xB5\xD0"
    "\xBB\xD1\x8F\xD0\xBB\xD0\xB0 \xD0\xB3\xD0\xBE\xD1\x80\xD0\xBE\xD0\xB4 \xD0\xB2 "
    "\xD1\x81\xD1\x80\xD0\xB5\xD0\xB4\xD1\x83, \xD0\xBF\xD0\xBE\xD0\xB3\xD0\xB8\xD0\xB1\xD0\xBB"
    "\xD0\xB8 \xD0\xBB\xD1\x8E\xD0\xB4\xD0\xB8. ";

casus::Article read(const std::string& text) {
    casus::Article article;
    article.text = text;
    casus::find_blocks(article);
    return article;
}

std::size_t count(const casus::Article& article, casus::BlockKind kind) {
    std::size_t found = 0;
    for (const casus::Block& block : article.blocks) {
        found += block.kind == kind ? 1 : 0;
    }
    return found;
}

} // namespace

TEST_CASE("long quotes in letters of several bytes do not outvote the article around them") {
    const auto article = read(english + russian + russian + russian + "\n" + more_english);
    CHECK(article.language == "en");
    CHECK(count(article, casus::BlockKind::paragraph) == 2);
    CHECK(count(article, casus::BlockKind::foreign) == 1);
}

TEST_CASE("an article in another language is named and kept") {
    const auto article = read(russian + "\n" + russian + russian);
    CHECK(article.language == "ru");
    CHECK(count(article, casus::BlockKind::foreign) == 0);
}

TEST_CASE("a text too short to tell counts as English") {
    CHECK(read("Kesh.").language == "en");
}
