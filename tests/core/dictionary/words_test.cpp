#include "core/dictionary/phrase_index.h"
#include "core/dictionary/words.h"

#include <doctest/doctest.h>

using namespace casus;

namespace {

/// "a_b c": joined words with '_', others with a blank.
std::string shown(std::string_view phrase) {
    std::string text;
    for (const PhraseWord& word : split_phrase(phrase)) {
        text += (text.empty() ? "" : word.joined ? "_" : " ") + word.text;
    }
    return text;
}

std::vector<TextWord> looked_up(const WordTable& table, std::string_view text) {
    std::vector<TextWord> words;
    for (const PhraseWord& word : split_phrase(text)) {
        words.push_back(table.look_up(word.text));
    }
    return words;
}

} // namespace

TEST_CASE("phrases are parted at blanks, underscores and hyphens") {
    CHECK(shown("NORTH_KOREA") == "north_korea");
    CHECK(shown("AL-QAEDA IN_IRAQ_") == "al_qaeda in_iraq");
    CHECK(shown("don't") == "do_n't");
    CHECK(shown("Norland\xE2\x80\x99s army") == "norland_'s army");
    CHECK(shown("U.S.S.R.") == "u.s.s.r");
    CHECK(shown("WOMEN'S_FRONT_(NWF)") == "women_'s_front_nwf");
    CHECK(shown("_ - ").empty());
}

TEST_CASE("the longest phrase is found") {
    WordTable table;
    PhraseIndex index;
    index.cell(split_phrase("ZEALAND"), table) = 1;
    index.cell(split_phrase("NEW_ZEALAND"), table) = 2;
    index.cell(split_phrase("NEW PARTY"), table) = 3;
    const auto text = looked_up(table, "new zealand wants a new green party");
    const PhraseIndex::Limits all{text.size(), text.size()};
    CHECK(index.longest(text, 0, all)->value == 2);
    CHECK(index.longest(text, 1, all)->value == 1);
    CHECK_FALSE(index.longest(text, 2, all));
    CHECK(index.longest(text, 4, all)->value == 3); // a blank lets "green" in
    CHECK_FALSE(index.longest(text, 4, {text.size(), 6}));
    CHECK(index.longest(text, 0, {1, 1}) == std::nullopt);
}

TEST_CASE("stems fit every word that begins with them") {
    WordTable table;
    PhraseIndex index;
    index.cell(std::vector<PhraseWord>{{"norland*", false}}, table) = 7;
    CHECK(index.longest(looked_up(table, "norlander"), 0, {1, 1})->value == 7);
    CHECK(index.longest(looked_up(table, "norland"), 0, {1, 1})->value == 7);
    CHECK_FALSE(index.longest(looked_up(table, "norlan"), 0, {1, 1}));
}
