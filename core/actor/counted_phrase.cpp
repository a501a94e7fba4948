#include "core/actor/counted_phrase.h"

#include "core/actor/phrase_words.h"

#include <algorithm>

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
    const TokenIndex begin = tree.sentence(first).first;
    TokenIndex i = first;
    while (i > begin && first - i < 3 && is_about(tree.token(i - 1).lemma) &&
           tree.token(first).upos == Upos::NUM) {
        --i;
    }
    const bool whole = i < first && tree.form(i) != "to" && tree.form(i) != "than";
    return whole ? i : first;
}

bool acts_here(const Document& document, const PhraseTree& tree, TokenIndex head) {
    const Token& word = tree.token(tree.first_conjunct(head));
    const bool doer = word.relation == Relation::nsubj || word.relation == Relation::obl_agent;
    return doer && word.head != no_token && !harms_itself(document, tree, word);
}

} // namespace casus
