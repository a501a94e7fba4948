#include "core/language/training/treebank.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace casus;

namespace {

ConlluSentence ministers() {
    ConlluSentence sentence;
    const auto add = [&](const char* form, Upos upos, Xpos xpos, std::uint32_t head,
                         Relation relation) {
        ConlluWord& word = sentence.words.emplace_back();
        word.form = form;
        word.lemma = form;
        word.upos = upos;
        word.xpos = xpos;
        word.head = head;
        word.relation = relation;
    };
    add("The", Upos::DET, Xpos::DT, 2, Relation::det);
    add("army", Upos::NOUN, Xpos::NN, 5, Relation::nsubj);
    add("and", Upos::CCONJ, Xpos::CC, 4, Relation::cc);
    add("rebels", Upos::NOUN, Xpos::NNS, 2, Relation::conj);
    add("agreed", Upos::VERB, Xpos::VBD, 0, Relation::root);
    add(".", Upos::PUNCT, Xpos::period, 5, Relation::punct);
    return sentence;
}

} // namespace

TEST_SUITE("treebank") {
    TEST_CASE("headlines leave out the stop and some articles, and write a comma for and") {
        const Treebank treebank = training_sentences({ministers()});
        std::set<std::string> texts;
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            for (const TrainingSentence& copy : headlines(treebank, seed)) {
                texts.insert(copy.text);
                REQUIRE(copy.heads.size() == copy.words.size());
                const std::size_t verb = copy.words.size() - 1;
                CHECK(copy.heads[verb] == copy.words.size());
                CHECK(copy.heads[verb - 1] == verb - 3); // "rebels" hangs on "army"
                CHECK(copy.tags[verb - 2] == TagPair{Upos::PUNCT, Xpos::comma});
                CHECK(copy.relations[verb - 2] == static_cast<std::uint8_t>(Relation::punct));
            }
        }
        CHECK(texts == std::set<std::string>{"The Army , Rebels Agreed", "Army , Rebels Agreed",
                                             "THE ARMY , REBELS AGREED", "ARMY , REBELS AGREED"});
    }

    TEST_CASE("the same seed gives the same headlines") {
        const Treebank treebank = training_sentences(std::vector(100, ministers()));
        const Treebank one = headlines(treebank, 5);
        const Treebank other = headlines(treebank, 5);
        REQUIRE(one.size() == other.size());
        for (std::size_t i = 0; i < one.size(); ++i) {
            CHECK(one[i].text == other[i].text);
        }
    }
}
