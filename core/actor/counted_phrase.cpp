#include "core/actor/counted_phrase.h"

#include "core/actor/phrase_words.h"

#include <algorithm>
#include <string_view>

namespace casus {
namespace {

/// "40 soldiers died".
bool harms_itself(const Document& document, const PhraseTree& tree, const Token& word) {
    const auto children = document.children(word.head);
    return word.relation == Relation::nsubj && harms_people(tree.token(word.head).lemma) &&
           std::none_of(children.begin(), children.end(), [&tree](TokenIndex child) {
               return tree.token(child).relation == Relation::obj;
           });
}

bool is_comparison(std::string_view lemma) {
    return lemma == "more" || lemma == "many" || lemma == "much" || lemma == "few" ||
           lemma == "fewer" || lemma == "less";
}

} // namespace

bool is_counted(const PhraseTree& tree, TokenIndex first, TokenIndex last) {
    for (TokenIndex i = first; i < last; ++i) {
        if (tree.token(i).upos == Upos::NUM || is_quantity(tree.token(i).lemma)) {
            return true;
        }
    }
    return false;
}

std::string without_number(const PhraseTree& tree, TokenIndex first, TokenIndex last) {
    while (first + 1 < last &&
           (tree.token(first).upos == Upos::NUM || is_quantity(tree.token(first).lemma) ||
            is_about(tree.token(first).lemma) || tree.form(first) == "of" ||
            tree.form(first) == "the" || tree.form(first) == "a" || tree.form(first) == "-" ||
            tree.token(first).lemma == "many")) {
        ++first;
    }
    return tree.words(first, last);
}

TokenIndex roughly_before(const PhraseTree& tree, TokenIndex first) {
    if (tree.token(first).upos != Upos::NUM && !is_quantity(tree.token(first).lemma)) {
        return first;
    }
    const TokenIndex begin = tree.sentence(first).first;
    const auto lemma = [&](TokenIndex back) {
        return first >= begin + back ? std::string_view(tree.token(first - back).lemma)
                                     : std::string_view();
    };
    const bool pair = ((lemma(1) == "least" || lemma(1) == "most") && lemma(2) == "at") ||
                      (lemma(1) == "than" && is_comparison(lemma(2))) ||
                      (lemma(1) == "to" && lemma(2) == "up");
    if (pair) {
        return first - 2;
    }
    const bool word = lemma(1) != "at" && lemma(1) != "to" && lemma(1) != "than" &&
                      lemma(1) != "up" && lemma(1) != "least" && lemma(1) != "most" &&
                      lemma(1) != "more" && is_about(lemma(1));
    return word ? first - 1 : first;
}

bool acts_here(const Document& document, const PhraseTree& tree, TokenIndex head) {
    const Token& word = tree.token(tree.first_conjunct(head));
    const bool doer = word.relation == Relation::nsubj || word.relation == Relation::obl_agent;
    return doer && word.head != no_token && !harms_itself(document, tree, word);
}

} // namespace casus
