#include "core/dictionary/term_list.h"
#include "core/dictionary/verb_dictionary.h"

#include <doctest/doctest.h>

#include <string>

using namespace casus;

namespace {

struct Loaded {
    WordTable words;
    VerbDictionary verbs;
    Problems problems;
    DictionaryFile file;

    explicit Loaded(std::string_view text) : file(parse_dictionary_text("verbs.txt", text)) {
        verbs.add(file, 0, words, problems);
    }
    /// The forward code of the first form of a word, "" when it is no verb.
    std::string code(std::string_view word) const {
        const auto forms = verbs.forms(words.look_up(word));
        return forms.empty() ? "" : forms.front().codes.forward;
    }
};

} // namespace

TEST_CASE("regular forms") {
    const auto forms = [](const std::string& stem) {
        std::string text;
        for (const std::string& form : regular_forms(stem)) {
            text += (text.empty() ? "" : " ") + form;
        }
        return text;
    };
    CHECK(forms("ACT") == "ACT ACTS ACTED ACTING");
    CHECK(forms("DEPLORE") == "DEPLORE DEPLORES DEPLORED DEPLORING");
    CHECK(forms("DENY") == "DENY DENIES DENIED DENYING");
    CHECK(forms("DELAY") == "DELAY DELAYS DELAYED DELAYING");
    CHECK(forms("CLASH") == "CLASH CLASHES CLASHED CLASHING");
}

TEST_CASE("a PETRARCH-1 verb file") {
    const Loaded loaded("&AID_WORDS\n+RICE\n+RELIEF GOODS\n\n"
                        "--- SEND [070] ---\n"
                        "SEND {SENDS SENT}\n"
                        "DISPATCH [072]\n"
                        "+HAND_OVER {+HANDED_OVER}\n"
                        "- * &AID_WORDS [073]\n"
                        "- * &UNKNOWN [074]\n"
                        "- $ * TROOPS + [192:193]\n"
                        "- NO STAR [075]\n"
                        "- * NO_CODE\n");
    CHECK(loaded.file.kind == DictionaryKind::verbs);
    CHECK(loaded.file.syntax == VerbSyntax::petrarch1);
    CHECK(loaded.code("sent") == "070");
    CHECK(loaded.code("sending").empty()); // the listed forms are all there are
    CHECK(loaded.code("dispatched") == "072");
    CHECK(loaded.code("handed") == "070");
    CHECK(loaded.verbs.pattern_count() == 2);
    CHECK(loaded.problems.size() == 3);
    const auto patterns = loaded.verbs.patterns(0);
    REQUIRE(patterns.size() == 2);
    CHECK(patterns[0].text == "$ * TROOPS +"); // the most specific first
    CHECK(patterns[0].codes.backward == "193");
    CHECK(patterns[0].place.line == 11);
}

TEST_CASE("joints of a pattern lie between the words that they join") {
    const Loaded loaded("--- MOVE [---] ---\nMOVE\n- + QUITE_ * IN_$ [010]\n- WE *_ON NOW [011]\n");
    const auto patterns = loaded.verbs.patterns(0);
    REQUIRE(patterns.size() == 2);
    const VerbPattern& marks = patterns[0];
    REQUIRE(marks.before.size() == 2);
    CHECK(marks.before[0].gap == Gap::adjacent);
    CHECK(marks.before[1].kind == ElementKind::target);
    CHECK(marks.before[1].gap == Gap::open);
    REQUIRE(marks.after.size() == 2);
    CHECK(marks.after[0].gap == Gap::open);
    CHECK(marks.after[1].gap == Gap::adjacent);
    CHECK(patterns[1].after[0].gap == Gap::adjacent);
    CHECK(patterns[1].after[1].gap == Gap::open);
}

TEST_CASE("a PETRARCH-2 verb file") {
    const Loaded loaded("&WEAPON\n+GUN\n\n--- RAISE [---] ---\nRAISE\n"
                        "- * {MILITARY BUDGET} [152]\n"
                        "- * ALARM (OVER {&WEAPON SALES}) [111]\n"
                        "~ a (a b ATTACK) SAY = a b 015\n");
    CHECK(loaded.file.syntax == VerbSyntax::petrarch2);
    CHECK(loaded.problems.empty());
    CHECK(loaded.verbs.transformations() == 1);
    const VerbPattern& pattern = loaded.verbs.patterns(0)[0];
    REQUIRE(pattern.after.size() == 4);
    CHECK(pattern.after[1].gap == Gap::open);
    CHECK(pattern.after[2].gap == Gap::next_phrase);
    CHECK(pattern.after[2].kind == ElementKind::synset);
    CHECK(pattern.after[3].gap == Gap::same_phrase);
    CHECK(pattern.heads);
}

TEST_CASE("a TABARI verb file knows stems and alternatives") {
    const Loaded loaded("ACCUS [112] ;a comment\n- * { THEFT | BAD FAITH } [1121] ;mine\n"
                        "SUE_ [115]\n");
    CHECK(loaded.file.syntax == VerbSyntax::tabari);
    CHECK(loaded.problems.empty());
    CHECK(loaded.code("accusing") == "112");
    CHECK(loaded.code("sue") == "115");
    CHECK(loaded.code("sueded").empty());
    const VerbPattern& pattern = loaded.verbs.patterns(0)[0];
    REQUIRE(pattern.after.size() == 1);
    CHECK(loaded.verbs.synset(pattern.after[0].set).members.size() == 2);
}

TEST_CASE("discards and issues") {
    WordTable words;
    Problems problems;
    DiscardList discards;
    IssueList issues;
    discards.add(parse_dictionary_text("d.txt", "YEARS LATER\n+WORLD CUP\n"), 0, words, problems);
    issues.add(parse_dictionary_text("i.txt", "<ISSUE CATEGORY=\"ENERGY\" TYPE=\"ALL\">\n"
                                              "oil [OIL]\nn:refinery [OIL]\nsolar+power [SUN]\n"
                                              "~olive oil\n</ISSUE>\n"),
               0, words, problems);
    const auto text = [&](std::string_view sentence) {
        std::vector<TextWord> found;
        for (const PhraseWord& word : split_phrase(sentence)) {
            found.push_back(words.look_up(word.text));
        }
        return found;
    };
    CHECK(problems.empty());
    CHECK(discards.find(text("Three years later it rained")) == Discard::sentence);
    CHECK(discards.find(text("They won the World Cup")) == Discard::story);
    CHECK(discards.find(text("It rained")) == Discard::nothing);
    CHECK(to_string(issues.count(text("Oil from two refineries"))) == "OIL,2");
    CHECK(to_string(issues.count(text("solar-power and oil"))) == "OIL,1;SUN,1");
    CHECK(issues.count(text("olive oil and oil")).empty());
}
