#include "core/article/text_blocks.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using casus::Article;
using casus::BlockKind;

namespace {

Article read(const std::string& text) {
    Article article;
    article.text = text;
    casus::find_blocks(article);
    return article;
}

std::vector<std::string> blocks_of(const Article& article, BlockKind kind) {
    std::vector<std::string> found;
    for (const casus::Block& block : article.blocks) {
        if (block.kind == kind) {
            found.emplace_back(casus::slice(article.text, block.span));
        }
    }
    return found;
}

using Texts = std::vector<std::string>;

const std::string pasted =
    "World, Middle East\n"
    "\n"
    "Army shells Kesh as talks collapse\n"
    "\n"
    "Doctors count twelve dead; France calls a meeting of ministers\n"
    "\n"
    "08.12.2016 - Update : 09.12.2016\n"
    "Army shells Kesh as talks collapse\n"
    "\n"
    "By Ada North\n"
    "\n"
    "KESH, Syria\n"
    "\n"
    "The Syrian army shelled the town of Kesh on Wednesday, killing at least twelve people there.\n"
    "\n"
    "\xE2\x80\x9CWe counted twelve,\xE2\x80\x9D said a doctor.\n"
    "\n"
    "* Tom South contributed to this report from Ankara.\n"
    "\n"
    "Please contact us for subscription options.\n"
    "Related topics\n"
    "Kesh\n";

} // namespace

TEST_CASE("an article pasted from a site is taken apart") {
    const Article article = read(pasted);
    CHECK(article.text == pasted);
    CHECK(article.title == "Army shells Kesh as talks collapse");
    CHECK(article.published == casus::make_day(2016, 12, 8));
    CHECK(article.place == "Kesh");
    CHECK(article.language == "en");
    CHECK(blocks_of(article, BlockKind::section) == Texts{"World, Middle East"});
    CHECK(blocks_of(article, BlockKind::title).size() == 2);
    CHECK(blocks_of(article, BlockKind::subtitle) ==
          Texts{"Doctors count twelve dead; France calls a meeting of ministers"});
    CHECK(blocks_of(article, BlockKind::stamp) == Texts{"08.12.2016 - Update : 09.12.2016"});
    CHECK(blocks_of(article, BlockKind::byline) == Texts{"By Ada North"});
    CHECK(blocks_of(article, BlockKind::dateline) == Texts{"KESH, Syria"});
    CHECK(blocks_of(article, BlockKind::paragraph).size() == 2);
    CHECK(blocks_of(article, BlockKind::footer).size() == 4);
}

TEST_CASE("line ends of Windows and blanks around lines change nothing but the offsets") {
    std::string windows;
    for (const char c : pasted) {
        windows += c == '\n' ? " \r\n" : std::string(1, c);
    }
    const Article article = read(windows);
    CHECK(article.title == "Army shells Kesh as talks collapse");
    CHECK(article.published == casus::make_day(2016, 12, 8));
    CHECK(blocks_of(article, BlockKind::paragraph) ==
          blocks_of(read(pasted), BlockKind::paragraph));
}

TEST_CASE("a dateline that opens a paragraph is a block of its own") {
    const Article article = read("MEXICO CITY (AP) \xE2\x80\x94 Two officials resigned on Monday "
                                 "after the vote was counted again by the electoral court.\n");
    CHECK(article.place == "Mexico City");
    CHECK(blocks_of(article, BlockKind::dateline) == Texts{"MEXICO CITY (AP) \xE2\x80\x94"});
    CHECK(blocks_of(article, BlockKind::paragraph).front().starts_with("Two officials"));
}

TEST_CASE("blocks lie in the text in order, without overlaps") {
    for (const std::string& text :
         {pasted, std::string("\n\n"), std::string("x"), std::string("\xC2\xA0"), std::string()}) {
        const Article article = read(text);
        std::uint32_t end = 0;
        for (const casus::Block& block : article.blocks) {
            CHECK(block.span.begin >= end);
            CHECK(block.span.begin < block.span.end);
            end = block.span.end;
        }
        CHECK(end <= article.text.size());
    }
}

TEST_CASE("lines wrapped inside a paragraph are one paragraph") {
    const Article article =
        read("The army shelled the town of Kesh on Wednesday and then moved on to\n"
             "the next village, where it met no resistance from the rebels who had\n"
             "left it in the night. A doctor counted twelve dead people in the main\n"
             "square, and four more were found in the houses around it by evening.\n"
             "\n"
             "France called a meeting of ministers, which is to begin on Saturday.\n");
    CHECK(blocks_of(article, BlockKind::paragraph).size() == 2);
}

TEST_CASE("a tail in another language is not told") {
    const Article article = read("The Syrian army shelled the town of Kesh on Wednesday, killing "
                                 "at least twelve people there.\n"
                                 "\n"
                                 "Die syrische Armee hat am Mittwoch die Stadt beschossen und "
                                 "dabei mindestens zwölf Menschen "
                                 "getötet, wie Ärzte berichten.\n");
    CHECK(blocks_of(article, BlockKind::foreign).size() == 1);
    CHECK(blocks_of(article, BlockKind::paragraph).size() == 1);
}
