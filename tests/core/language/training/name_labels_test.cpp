#include "core/language/training/name_labels.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <initializer_list>
#include <string>

using namespace casus;

namespace {

struct Word {
    const char* form;
    Upos tag;
    std::uint32_t head; ///< from 1; 0 = root
};

std::vector<LabelSet> labels_of(std::initializer_list<Word> words, const NameLists& lists = {}) {
    ConlluSentence sentence;
    for (const Word& word : words) {
        ConlluWord& next = sentence.words.emplace_back();
        next.form = word.form;
        next.upos = word.tag;
        next.head = word.head;
    }
    return labels_by_tag(training_sentences({sentence}).front(), lists);
}

const NameLists& lists() {
    static const NameLists all =
        NameLists::read(std::filesystem::path(CASUS_SOURCE_DIR) / "data/actors");
    return all;
}

const LabelSet outside = label_set(entity_outside);

bool may_be(LabelSet labels, std::uint8_t label) {
    return (labels & label_set(label)) != 0;
}

} // namespace

TEST_SUITE("name_labels") {
    TEST_CASE("proper nouns are names of a kind that is not known, small words none") {
        const auto labels = labels_of(
            {{"Zorbland", Upos::PROPN, 3}, {"never", Upos::ADV, 3}, {"voted", Upos::VERB, 0}});
        CHECK_FALSE(may_be(labels[0], entity_outside));
        CHECK(may_be(labels[0], entity_begin(EntityKind::person)));
        CHECK(may_be(labels[0], entity_begin(EntityKind::place)));
        CHECK(labels[1] == all_labels); // may join two names
        CHECK(labels[2] == outside);
    }

    TEST_CASE("what the tree joins is one name") {
        const auto labels = labels_of({{"Tarvo", Upos::PROPN, 3},
                                       {"Quill", Upos::PROPN, 1},
                                       {"met", Upos::VERB, 0},
                                       {"Ossip", Upos::PROPN, 3}});
        CHECK_FALSE(may_be(labels[1], entity_begin(EntityKind::person)));
        CHECK(may_be(labels[1], entity_inside(EntityKind::person)));
        CHECK(may_be(labels[3], entity_begin(EntityKind::person)));
    }

    TEST_CASE("two proper nouns side by side that the tree does not join may be two names") {
        const auto labels = labels_of(
            {{"gave", Upos::VERB, 0}, {"Tarvo", Upos::PROPN, 1}, {"Zorbland", Upos::PROPN, 1}});
        CHECK(may_be(labels[2], entity_begin(EntityKind::place)));
    }

    TEST_CASE("days and months are no names, unless they belong to one") {
        CHECK(labels_of({{"on", Upos::ADP, 2}, {"Monday", Upos::PROPN, 0}})[1] == outside);
        CHECK(labels_of({{"March", Upos::PROPN, 0}, {"5", Upos::NUM, 1}})[0] == outside);
        CHECK(labels_of({{"Theresa", Upos::PROPN, 0}, {"May", Upos::PROPN, 1}})[1] == all_labels);
        CHECK(labels_of({{"Black", Upos::PROPN, 2}, {"Friday", Upos::PROPN, 0}})[1] == all_labels);
    }

    TEST_CASE("lists know the kind of a whole name") {
        const auto place =
            labels_of({{"France", Upos::PROPN, 2}, {"agreed", Upos::VERB, 0}}, lists());
        CHECK(place[0] == label_set(entity_begin(EntityKind::place)));
        const auto titled = labels_of({{"President", Upos::PROPN, 2},
                                       {"Barack", Upos::PROPN, 4},
                                       {"Obama", Upos::PROPN, 2},
                                       {"spoke", Upos::VERB, 0}},
                                      lists());
        CHECK(titled[0] == label_set(entity_begin(EntityKind::person)));
        CHECK(titled[2] == label_set(entity_inside(EntityKind::person)));
        const auto longer =
            labels_of({{"France", Upos::PROPN, 2}, {"Telecom", Upos::PROPN, 0}}, lists());
        CHECK(may_be(longer[0], entity_begin(EntityKind::organisation)));
    }

    TEST_CASE("lists say which words names are made of") {
        const auto& words = lists().words();
        CHECK(words.count(word_hash("France")) == 1);
        CHECK(words.count(word_hash("Obama")) == 1);
        CHECK(words.count(word_hash("zorbland")) == 0);
        CHECK(lists().kinds("france") == kind_set(EntityKind::place));
        CHECK(lists().kinds("Zorbland") == 0);
    }
}
