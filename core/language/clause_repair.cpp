#include "core/language/clause_repair.h"

#include "core/language/is_below.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casus {
namespace {

/// Words that stand before a noun phrase as well as before a clause.
bool opens_clause_too(const Token& token) {
    constexpr std::array<std::string_view, 5> words{"after", "as", "before", "since", "until"};
    return token.relation == Relation::case_ &&
           std::find(words.begin(), words.end(), token.lemma) != words.end();
}

bool is_finite(const Token& token) {
    return token.xpos == Xpos::VBD || token.xpos == Xpos::VBP || token.xpos == Xpos::VBZ;
}

class ClauseRepairer {
public:
    ClauseRepairer(Document& document, const Sentence& sentence)
        : tokens_(document.tokens), sentence_(sentence) {}

    void repair() {
        for (TokenIndex verb = sentence_.first; verb < sentence_.last; ++verb) {
            const bool joined = tokens_[verb].relation == Relation::conj ||
                                tokens_[verb].relation == Relation::advcl ||
                                tokens_[verb].relation == Relation::parataxis ||
                                tokens_[verb].relation == Relation::acl;
            if (is_finite(tokens_[verb]) && joined) {
                name_subject(verb);
                if (!is_introduced(verb)) {
                    open_own_clause(verb);
                }
                if (!is_introduced(verb)) {
                    repair(verb);
                }
            }
        }
    }

private:
    [[nodiscard]] bool has_child(TokenIndex head, Relation relation) const {
        for (TokenIndex i = sentence_.first; i < sentence_.last; ++i) {
            if (tokens_[i].head == head && tokens_[i].relation == relation) {
                return true;
            }
        }
        return false;
    }

    /// A bare noun between a conjunction and its verb is the subject, whatever the tree calls it.
    void name_subject(TokenIndex verb) {
        if (!has_child(verb, Relation::mark) || has_child(verb, Relation::nsubj) ||
            has_child(verb, Relation::nsubj_pass)) {
            return;
        }
        for (TokenIndex i = sentence_.first; i < verb; ++i) {
            const bool bare = tokens_[i].head == verb && tokens_[i].relation == Relation::obl &&
                              !has_child(i, Relation::case_);
            if (bare) {
                tokens_[i].relation = Relation::nsubj;
                tokens_[verb].relation = Relation::advcl;
                return;
            }
        }
    }

    /// "after Russia last week vetoed": what the tree takes for a phrase of the verb's own, right
    /// before it, is its subject.
    void open_own_clause(TokenIndex verb) {
        for (TokenIndex noun = sentence_.first; noun < verb; ++noun) {
            const bool phrase =
                tokens_[noun].head == verb && tokens_[noun].relation == Relation::obl;
            if (phrase && mark_of(noun) != no_token && stands_before(noun, verb)) {
                attach(verb, noun, tokens_[verb].head);
                return;
            }
        }
    }

    /// Only words of the noun and bare time phrases stand between.
    [[nodiscard]] bool stands_before(TokenIndex noun, TokenIndex verb) const {
        for (TokenIndex i = noun + 1; i < verb; ++i) {
            if (!is_below(tokens_, i, noun) && time_phrase(i) == no_token) {
                return false;
            }
        }
        return true;
    }

    /// Has a subject, a conjunction or a mark of its own.
    [[nodiscard]] bool is_introduced(TokenIndex verb) const {
        for (TokenIndex i = sentence_.first; i < sentence_.last; ++i) {
            const Relation relation = tokens_[i].relation;
            if (tokens_[i].head == verb &&
                (relation == Relation::nsubj || relation == Relation::nsubj_pass ||
                 relation == Relation::csubj || relation == Relation::expl ||
                 relation == Relation::cc || relation == Relation::mark)) {
                return true;
            }
        }
        return false;
    }

    /// The noun that ends directly before the verb or the verb's own time phrase, when a word like
    /// "after" introduces it.
    void repair(TokenIndex verb) {
        TokenIndex at = verb;
        while (at > sentence_.first &&
               (is_below(tokens_, at - 1, verb) || time_phrase(at - 1) != no_token)) {
            --at;
        }
        if (at == sentence_.first) {
            return;
        }
        for (TokenIndex noun = at - 1; noun < verb; noun = tokens_[noun].head) {
            const TokenIndex governor = tokens_[noun].head;
            const bool phrase =
                tokens_[noun].relation == Relation::obl || tokens_[noun].relation == Relation::nmod;
            if (phrase && governor != no_token && mark_of(noun) != no_token &&
                !is_below(tokens_, governor, verb)) {
                attach(verb, noun, governor);
                return;
            }
        }
    }

    /// The head of the bare time phrase that a token stands in: "last week".
    [[nodiscard]] TokenIndex time_phrase(TokenIndex token) const {
        const auto bare = [this](TokenIndex it) {
            return it != no_token && tokens_[it].relation == Relation::obl_unmarked;
        };
        return bare(token) ? token : bare(tokens_[token].head) ? tokens_[token].head : no_token;
    }

    [[nodiscard]] TokenIndex mark_of(TokenIndex noun) const {
        for (TokenIndex i = sentence_.first; i < noun; ++i) {
            if (tokens_[i].head == noun && opens_clause_too(tokens_[i])) {
                return i;
            }
        }
        return no_token;
    }

    void attach(TokenIndex verb, TokenIndex noun, TokenIndex governor) {
        Token& mark = tokens_[mark_of(noun)];
        mark.head = verb;
        mark.relation = Relation::mark;
        if (tokens_[verb].head == noun || is_below(tokens_, tokens_[verb].head, noun)) {
            tokens_[verb].head = governor;
        }
        for (TokenIndex i = noun + 1; i < verb; ++i) {
            if (time_phrase(i) == i) {
                tokens_[i].head = verb;
            }
        }
        tokens_[noun].head = verb;
        tokens_[noun].relation = Relation::nsubj;
        tokens_[verb].relation = Relation::advcl;
    }

    std::vector<Token>& tokens_;
    const Sentence& sentence_;
};

} // namespace

void repair_adverbial_clauses(Document& document) {
    if (!document.sentences.empty()) {
        const Sentence sentence = document.sentences.back();
        ClauseRepairer(document, sentence).repair();
    }
}

} // namespace casus
