#include "core/language/clause_repair.h"
#include "core/language/name_repair.h"
#include "core/language/time_repair.h"
#include "core/language/verb_repair.h"

#include <doctest/doctest.h>

#include <algorithm>
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

/// Words of `text` between blanks.
void set_spans(const std::string& text, Document& document) {
    std::uint32_t at = 0;
    for (Token& token : document.tokens) {
        const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', at), text.size()));
        token.span = {at, end};
        at = end + 1;
    }
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

    TEST_CASE("a noun, a participle and a bare noun are a clause") {
        Document document = document_of({{"bomb", Upos::NOUN, Xpos::NN, 0, Relation::root},
                                         {"injure", Upos::VERB, Xpos::VBN, 3, Relation::amod},
                                         {"dozen", Upos::NOUN, Xpos::NNS, 1, Relation::list},
                                         {".", Upos::PUNCT, Xpos::period, 1, Relation::punct}});
        repair_main_verb("bombs injured dozens .", document);
        CHECK(document.tokens[1].head == no_token);
        CHECK(document.tokens[1].relation == Relation::root);
        CHECK(document.tokens[1].xpos == Xpos::VBD);
        CHECK(document.tokens[0].relation == Relation::nsubj);
        CHECK(document.tokens[2].relation == Relation::obj);
        CHECK(document.tokens[2].head == 1);
        CHECK(document.tokens[3].head == 1);
    }

    TEST_CASE("so they are where all hangs on the last noun") {
        Document document = document_of({{"the", Upos::DET, Xpos::DT, 4, Relation::det},
                                         {"firm", Upos::NOUN, Xpos::NN, 4, Relation::compound},
                                         {"halt", Upos::VERB, Xpos::VBN, 4, Relation::amod},
                                         {"work", Upos::NOUN, Xpos::NN, 0, Relation::root},
                                         {".", Upos::PUNCT, Xpos::period, 4, Relation::punct}});
        repair_main_verb("The firm halted work .", document);
        CHECK(document.tokens[2].head == no_token);
        CHECK(document.tokens[1].relation == Relation::nsubj);
        CHECK(document.tokens[1].head == 2);
        CHECK(document.tokens[0].head == 1);
        CHECK(document.tokens[3].relation == Relation::obj);
        CHECK(document.tokens[4].head == 2);
    }

    TEST_CASE("counted people with a participle before them are no clause") {
        Document document = document_of({{"three", Upos::NUM, Xpos::CD, 3, Relation::nummod},
                                         {"wound", Upos::VERB, Xpos::VBN, 3, Relation::amod},
                                         {"soldier", Upos::NOUN, Xpos::NNS, 0, Relation::root}});
        repair_main_verb("three wounded soldiers", document);
        CHECK(document.tokens[1].relation == Relation::amod);
        CHECK(document.tokens[2].head == no_token);
    }

    TEST_CASE("a particle belongs to its verb") {
        Document document = document_of({{"bank", Upos::NOUN, Xpos::NN, 2, Relation::nsubj},
                                         {"call", Upos::VERB, Xpos::VBD, 0, Relation::root},
                                         {"off", Upos::ADP, Xpos::RP, 4, Relation::case_},
                                         {"merger", Upos::NOUN, Xpos::NN, 2, Relation::obl}});
        repair_main_verb("Bank called off merger", document);
        CHECK(document.tokens[2].head == 1);
        CHECK(document.tokens[2].relation == Relation::compound_prt);
        CHECK(document.tokens[3].relation == Relation::obj);
    }

    TEST_CASE("a participle with a preposition behind it stays one") {
        Document document = document_of({{"bomb", Upos::NOUN, Xpos::NN, 0, Relation::root},
                                         {"find", Upos::VERB, Xpos::VBN, 1, Relation::acl},
                                         {"in", Upos::ADP, Xpos::IN, 4, Relation::case_},
                                         {"Zorbland", Upos::PROPN, Xpos::NNP, 2, Relation::obl}});
        repair_main_verb("bomb found in Zorbland", document);
        CHECK(document.tokens[1].relation == Relation::acl);
        CHECK(document.tokens[0].head == no_token);
    }

    TEST_CASE("what stands bare before an auxiliary is the subject") {
        Document document = document_of({{"90", Upos::NUM, Xpos::CD, 3, Relation::obl},
                                         {"be", Upos::AUX, Xpos::VBD, 3, Relation::aux_pass},
                                         {"injure", Upos::VERB, Xpos::VBN, 0, Relation::root}});
        repair_main_verb("90 were injured", document);
        CHECK(document.tokens[0].relation == Relation::nsubj_pass);
    }

    TEST_CASE("who is shot dead is the object of a shooting") {
        const std::string text = "A gunman shot dead the mayor";
        Document document = document_of({{"a", Upos::DET, Xpos::DT, 3, Relation::det},
                                         {"gunman", Upos::NOUN, Xpos::NN, 3, Relation::compound},
                                         {"shot", Upos::NOUN, Xpos::NN, 0, Relation::root},
                                         {"dead", Upos::ADJ, Xpos::JJ, 6, Relation::amod},
                                         {"the", Upos::DET, Xpos::DT, 6, Relation::det},
                                         {"mayor", Upos::NOUN, Xpos::NN, 3, Relation::vocative}});
        set_spans(text, document);
        repair_main_verb(text, document);
        CHECK(document.tokens[2].lemma == "shoot");
        CHECK(document.tokens[2].xpos == Xpos::VBD);
        CHECK(document.tokens[1].relation == Relation::nsubj);
        CHECK(document.tokens[0].head == 1);
        CHECK(document.tokens[5].relation == Relation::obj);
        CHECK(document.tokens[3].relation == Relation::xcomp);
    }

    TEST_CASE("a day beside the subject hangs on the verb") {
        const std::string before = "On Tuesday rebels left";
        Document document = document_of({{"on", Upos::ADP, Xpos::IN, 3, Relation::case_},
                                         {"Tuesday", Upos::PROPN, Xpos::NNP, 3, Relation::compound},
                                         {"rebel", Upos::NOUN, Xpos::NNS, 4, Relation::nsubj},
                                         {"leave", Upos::VERB, Xpos::VBD, 0, Relation::root}});
        set_spans(before, document);
        repair_time_phrases(before, document);
        CHECK(document.tokens[1].head == 3);
        CHECK(document.tokens[1].relation == Relation::obl);
        CHECK(document.tokens[0].head == 1);
        const std::string between = "Rebels on Tuesday left";
        document = document_of({{"rebel", Upos::NOUN, Xpos::NNS, 4, Relation::nsubj},
                                {"on", Upos::ADP, Xpos::IN, 3, Relation::case_},
                                {"Tuesday", Upos::PROPN, Xpos::NNP, 1, Relation::nmod},
                                {"leave", Upos::VERB, Xpos::VBD, 0, Relation::root}});
        set_spans(between, document);
        repair_time_phrases(between, document);
        CHECK(document.tokens[2].head == 3);
        CHECK(document.tokens[2].relation == Relation::obl);
    }

    TEST_CASE("a day in the name of an event stays there") {
        const std::string text = "Friday prayers ended";
        Document document = document_of({{"Friday", Upos::PROPN, Xpos::NNP, 2, Relation::compound},
                                         {"prayer", Upos::NOUN, Xpos::NNS, 3, Relation::nsubj},
                                         {"end", Upos::VERB, Xpos::VBD, 0, Relation::root}});
        set_spans(text, document);
        repair_time_phrases(text, document);
        CHECK(document.tokens[0].relation == Relation::compound);
    }
}
