#include "core/language/irregular_verbs.h"
#include "core/language/lemmatizer.h"

#include <doctest/doctest.h>

using namespace casus;

TEST_CASE("irregular past forms lead to their infinitives") {
    CHECK(irregular_infinitive("fled") == "flee");
    CHECK(irregular_infinitive("overthrown") == "overthrow");
    CHECK(irregular_infinitive("abode") == "abide");
    CHECK(irregular_infinitive("wrung") == "wring");
    CHECK(irregular_infinitive("walked").empty());
    CHECK(irregular_infinitive("").empty());
}

TEST_CASE("lemmas of verbs that no lexicon knows") {
    const Lexicon none;
    const auto past = [&](std::string_view form) {
        return lemma_by_rule(form, {Upos::VERB, Xpos::VBD}, none);
    };
    CHECK(past("Shook") == "shake");
    CHECK(past("criminalised") == "criminalise");
    CHECK(past("besieged") == "besiege");
    CHECK(past("trampled") == "trample");
    CHECK(past("exhumed") == "exhume");
    CHECK(past("paralysed") == "paralyse");
    CHECK(past("attacked") == "attack");
    CHECK(past("stormed") == "storm");
    CHECK(lemma_by_rule("stole", {Upos::VERB, Xpos::VBP}, none) == "steal");
    CHECK(lemma_by_rule("found", {Upos::VERB, Xpos::VBP}, none) == "found");
}
