#include "core/language/verb_group.h"

#include <algorithm>

namespace casus {
namespace {

bool is_auxiliary(Relation relation) {
    return relation == Relation::aux || relation == Relation::aux_pass || relation == Relation::cop;
}

bool is_negation(std::string_view lemma) {
    return lemma == "not" || lemma == "n't" || lemma == "never" || lemma == "neither";
}

Tense tense_of(Xpos tag) {
    switch (tag) {
    case Xpos::VBD:
        return Tense::past;
    case Xpos::VBP:
    case Xpos::VBZ:
        return Tense::present;
    default:
        return Tense::none;
    }
}

class VerbGroupReader {
public:
    explicit VerbGroupReader(const Document& document) : document_(document) {}

    VerbGroup read(TokenIndex verb) {
        const Token& token = document_.tokens[verb];
        group_.tense = tense_of(token.xpos);
        for (const TokenIndex child : document_.children(verb)) {
            add(document_.tokens[child]);
        }
        group_.progressive = (has_be_ && token.xpos == Xpos::VBG) || has_being_;
        group_.perfect = has_have_ && (token.xpos == Xpos::VBN || has_been_);
        group_.participle = !finite_ && group_.tense == Tense::none && !group_.infinitive &&
                            (token.xpos == Xpos::VBG || token.xpos == Xpos::VBN);
        return group_;
    }

    [[nodiscard]] bool has_auxiliaries() const { return finite_; }

private:
    void add(const Token& child) {
        if (child.relation == Relation::mark && child.xpos == Xpos::TO) {
            group_.infinitive = true;
        }
        if (child.relation == Relation::advmod && is_negation(child.lemma)) {
            group_.negated = true;
        }
        if (child.relation == Relation::aux_pass || child.relation == Relation::nsubj_pass) {
            group_.passive = true;
        }
        if (is_auxiliary(child.relation)) {
            add_auxiliary(child);
        }
    }

    void add_auxiliary(const Token& auxiliary) {
        const bool modal = auxiliary.xpos == Xpos::MD;
        has_be_ = has_be_ || auxiliary.lemma == "be";
        has_being_ = has_being_ || (auxiliary.lemma == "be" && auxiliary.xpos == Xpos::VBG);
        has_been_ = has_been_ || (auxiliary.lemma == "be" && auxiliary.xpos == Xpos::VBN);
        has_have_ = has_have_ || auxiliary.lemma == "have";
        finite_ = finite_ || modal || tense_of(auxiliary.xpos) != Tense::none;
        if (modal) {
            group_.modal = auxiliary.lemma;
            group_.tense = auxiliary.lemma == "will" || auxiliary.lemma == "shall" ? Tense::future
                                                                                   : Tense::none;
        } else if (group_.modal.empty() && tense_of(auxiliary.xpos) != Tense::none) {
            group_.tense = tense_of(auxiliary.xpos);
        }
    }

    const Document& document_;
    VerbGroup group_;
    bool finite_ = false;
    bool has_be_ = false;
    bool has_been_ = false;
    bool has_being_ = false; ///< "is being searched"
    bool has_have_ = false;
};

} // namespace

VerbGroup verb_group(const Document& document, TokenIndex verb) {
    VerbGroupReader reader(document);
    VerbGroup group = reader.read(verb);
    const Token& token = document.tokens[verb];
    const bool shares = token.relation == Relation::conj && token.head != no_token &&
                        !reader.has_auxiliaries() && group.tense == Tense::none &&
                        !group.infinitive;
    if (shares) {
        VerbGroup first = VerbGroupReader(document).read(token.head);
        first.negated =
            group.negated || (first.negated && token.xpos == document.tokens[token.head].xpos);
        return first;
    }
    return group;
}

} // namespace casus
