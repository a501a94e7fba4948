#include "core/actor/phrase_tree.h"

#include "core/actor/name_words.h"
#include "core/actor/phrase_words.h"

#include <algorithm>

namespace casus {

std::string PhraseTree::words(TokenIndex first, TokenIndex last) const {
    std::string result(slice(text_, {token(first).span.begin, token(last - 1).span.end}));
    std::replace(result.begin(), result.end(), '\n', ' ');
    return result;
}

TokenIndex PhraseTree::head_of(TokenIndex first, TokenIndex last) const {
    for (TokenIndex i = first; i < last; ++i) {
        const TokenIndex head = token(i).head;
        if ((head == no_token || head < first || head >= last) && token(i).upos != Upos::PUNCT) {
            return i;
        }
    }
    return last - 1;
}

std::string_view PhraseTree::preposition(TokenIndex head) const {
    for (const TokenIndex child : document_.children(head)) {
        if (token(child).relation == Relation::case_) {
            return token(child).lemma;
        }
    }
    return "";
}

TokenIndex PhraseTree::first_conjunct(TokenIndex head) const {
    constexpr int longest = 20; // a broken tree must not hold us up
    for (int i = 0; i < longest && token(head).relation == Relation::conj; ++i) {
        if (token(head).head == no_token) {
            break;
        }
        head = token(head).head;
    }
    return head;
}

bool is_premodifier(Relation relation) {
    return relation == Relation::compound || relation == Relation::amod ||
           relation == Relation::nmod_desc || relation == Relation::flat;
}

TokenIndex PhraseTree::begin_of(TokenIndex first, TokenIndex head) const {
    const TokenIndex begin = sentence(head).first;
    while (first > begin) {
        const Token& before = token(first - 1);
        const bool possessive = before.xpos == Xpos::POS;
        const bool modifier = is_premodifier(before.relation) ||
                              before.relation == Relation::nummod ||
                              before.relation == Relation::nmod_poss ||
                              (before.relation == Relation::advmod && is_about(before.lemma)) ||
                              possessive || (before.upos == Upos::PUNCT && form(first - 1) == "-");
        const bool inside =
            before.head != no_token && before.head >= first - 1 && before.head <= head;
        if (!modifier || (!inside && !possessive) || before.upos == Upos::ADP ||
            is_calendar_word(form(first - 1))) {
            break;
        }
        --first;
    }
    while (first < head && (token(first).xpos == Xpos::POS || token(first).upos == Upos::PUNCT)) {
        ++first; // the owner was no part of the phrase
    }
    return first;
}

bool PhraseTree::is_plural(TokenIndex head) const {
    return token(head).xpos == Xpos::NNS || token(head).xpos == Xpos::NNPS;
}

bool PhraseTree::is_definite(TokenIndex head) const {
    const auto children = document_.children(head);
    return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
        const Token& it = token(child);
        return it.relation == Relation::det &&
               (it.lemma == "the" || it.lemma == "these" || it.lemma == "those" ||
                it.lemma == "this" || it.lemma == "that" || it.lemma == "both");
    });
}

bool PhraseTree::is_indefinite(TokenIndex head) const {
    const auto children = document_.children(head);
    return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
        const Token& it = token(child);
        return it.relation == Relation::det &&
               (it.lemma == "a" || it.lemma == "an" || it.lemma == "another");
    });
}

bool PhraseTree::is_lost_subject(TokenIndex last) const {
    const TokenIndex end = sentence(last - 1).last;
    TokenIndex verb = last;
    while (verb < end && token(verb).upos == Upos::ADV) {
        ++verb;
    }
    if (verb >= end || (token(verb).upos != Upos::AUX && token(verb).upos != Upos::VERB)) {
        return false;
    }
    const Xpos tag = token(verb).xpos;
    const bool finite = tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD;
    const TokenIndex governor = token(verb).upos == Upos::AUX ? token(verb).head : verb;
    if (!finite || governor == no_token || token(governor).relation == Relation::acl_relcl) {
        return false;
    }
    const auto children = document_.children(governor);
    return std::none_of(children.begin(), children.end(), [this](TokenIndex child) {
        const Relation relation = token(child).relation;
        return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
               relation == Relation::csubj || relation == Relation::csubj_pass ||
               relation == Relation::expl || relation == Relation::nsubj_outer;
    });
}

bool PhraseTree::is_subject(TokenIndex head) const {
    const Relation relation = token(first_conjunct(head)).relation;
    return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
           relation == Relation::nsubj_outer || relation == Relation::obl_agent;
}

} // namespace casus
