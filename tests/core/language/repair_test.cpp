#include "core/language/clause_repair.h"
#include "core/language/name_repair.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace casus;

namespace {

struct Word {
    const char* lemma;
    Upos upos;
    Xpos xpos;
    TokenIndex head; ///< from 1; 0 = root
    Relation relation;
};

Document document_of(std::initializer_list<Word> words) {
    Document document;
    for (const Word& word : words) {
        Token& token = document.tokens.emplace_back();
        token.lemma = word.lemma;
        token.upos = word.upos;
        token.xpos = word.xpos;
        token.head = word.head == 0 ? no_token : word.head - 1;
        token.relation = word.relation;
    }
    document.sentences.push_back({0, static_cast<TokenIndex>(words.size()), {}, 0});
    return document;
}

Document after_clause(const char* between, Upos upos, Relation relation) {
    return document_of({{"Zorbland", Upos::PROPN, Xpos::NNP, 2, Relation::nsubj},
                        {"withdraw", Upos::VERB, Xpos::VBD, 0, Relation::root},
                        {"after", Upos::ADP, Xpos::IN, 4, Relation::case_},
                        {"Kalpo", Upos::PROPN, Xpos::NNP, 6, Relation::obl},
                        {between, upos, Xpos::NN, 6, relation},
                        {"refuse", Upos::VERB, Xpos::VBD, 2, Relation::conj}});
}

} // namespace

TEST_SUITE("repair") {
    TEST_CASE("a phrase right before a verb without a subject is its subject") {
        Document document = after_clause("week", Upos::NOUN, Relation::obl_unmarked);
        repair_adverbial_clauses(document);
        CHECK(document.tokens[3].relation == Relation::nsubj);
        CHECK(document.tokens[3].head == 5);
        CHECK(document.tokens[2].relation == Relation::mark);
        CHECK(document.tokens[2].head == 5);
        CHECK(document.tokens[5].relation == Relation::advcl);
        CHECK(document.tokens[5].head == 1);
    }

    TEST_CASE("a phrase that a comma parts from the verb stays one") {
        Document document = after_clause(",", Upos::PUNCT, Relation::punct);
        repair_adverbial_clauses(document);
        CHECK(document.tokens[3].relation == Relation::obl);
        CHECK(document.tokens[5].relation == Relation::conj);
    }

    TEST_CASE("what is joined to a part of a person's name is joined to the whole") {
        Document document = document_of({{"Secretary", Upos::PROPN, Xpos::NNP, 6, Relation::nsubj},
                                         {"Mira", Upos::PROPN, Xpos::NNP, 1, Relation::nmod},
                                         {"Toll", Upos::PROPN, Xpos::NNP, 2, Relation::flat},
                                         {"and", Upos::CCONJ, Xpos::CC, 5, Relation::cc},
                                         {"counterpart", Upos::NOUN, Xpos::NN, 2, Relation::conj},
                                         {"meet", Upos::VERB, Xpos::VBD, 0, Relation::root}});
        Document other = document;
        document.entities.push_back({0, 3, EntityKind::person});
        repair_joined_names(document);
        CHECK(document.tokens[4].head == 0);
        CHECK(document.tokens[4].relation == Relation::conj);
        other.entities.push_back({1, 3, EntityKind::organisation});
        repair_joined_names(other);
        CHECK(other.tokens[4].head == 1);
    }
}
