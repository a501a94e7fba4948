#include "core/language/verb_repair.h"

#include "core/language/is_below.h"
#include "core/utf8.h"

namespace casus {
namespace {

bool is_noun(const Token& token) {
    return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::NUM;
}

class VerbRepairer {
public:
    VerbRepairer(Document& document, const Sentence& sentence)
        : tokens_(document.tokens), sentence_(sentence) {}

    void repair() {
        for (TokenIndex verb = sentence_.first + 1; verb + 1 < sentence_.last; ++verb) {
            const TokenIndex object = is_participle(verb) ? object_of(verb) : no_token;
            if (object != no_token && lacks_verb(verb - 1)) {
                make_clause(verb - 1, verb, object);
                return;
            }
            if (is_participle(verb) && qualifies_root(verb)) {
                make_clause_of_root(verb - 1, verb, tokens_[verb].head);
                return;
            }
        }
    }

    /// "At least 90 were injured": what stands bare before the auxiliary is the subject.
    void name_subjects() {
        for (TokenIndex i = sentence_.first + 1; i < sentence_.last; ++i) {
            const bool auxiliary =
                tokens_[i].relation == Relation::aux || tokens_[i].relation == Relation::aux_pass;
            const TokenIndex verb = tokens_[i].head;
            Token& noun = tokens_[i - 1];
            if (auxiliary && is_finite(tokens_[i]) && is_noun(noun) && noun.head == verb &&
                noun.relation == Relation::obl && !has_child(i - 1, Relation::case_) &&
                !has_subject(verb)) {
                noun.relation =
                    has_child(verb, Relation::aux_pass) ? Relation::nsubj_pass : Relation::nsubj;
            }
        }
    }

    /// "called off the merger": a particle belongs to its verb.
    void join_particles() {
        for (TokenIndex i = sentence_.first + 1; i < sentence_.last; ++i) {
            const TokenIndex noun = tokens_[i].head;
            if (tokens_[i].xpos != Xpos::RP || noun == no_token || noun < i ||
                tokens_[i - 1].upos != Upos::VERB || tokens_[noun].head != i - 1 ||
                tokens_[noun].relation != Relation::obl) {
                continue;
            }
            tokens_[i].head = i - 1;
            tokens_[i].relation = Relation::compound_prt;
            tokens_[noun].relation =
                has_child(i - 1, Relation::obj) ? Relation::obl : Relation::obj;
        }
    }

    /// "39 dead and 100 injured": what is joined to a state is one.
    void name_states(std::string_view text) {
        for (TokenIndex i = sentence_.first + 1; i < sentence_.last; ++i) {
            Token& token = tokens_[i];
            Token& count = tokens_[i - 1];
            if (token.xpos == Xpos::VBN && token.relation == Relation::conj &&
                token.head != no_token && tokens_[token.head].upos == Upos::ADJ &&
                count.upos == Upos::NUM && count.head == i) {
                token.upos = Upos::ADJ;
                token.xpos = Xpos::JJ;
                token.lemma = fold_case(slice(text, token.span));
                count.relation = Relation::nummod;
            }
        }
    }

    /// "A gunman shot dead the mayor": "dead" is what becomes of the object, "shot" no noun.
    void read_shot_dead(std::string_view text) {
        for (TokenIndex shot = sentence_.first + 1; shot + 2 < sentence_.last; ++shot) {
            const TokenIndex dead = shot + 1;
            if (fold_case(slice(text, tokens_[shot].span)) != "shot" ||
                tokens_[dead].lemma != "dead" || tokens_[dead].head == shot) {
                continue;
            }
            tokens_[shot].upos = Upos::VERB;
            tokens_[shot].xpos = tokens_[shot].xpos == Xpos::VBN ? Xpos::VBN : Xpos::VBD;
            tokens_[shot].lemma = "shoot";
            name_shooter(shot, dead);
            const TokenIndex victim = tokens_[dead].head;
            if (victim != no_token && victim > dead && tokens_[victim].head == shot) {
                tokens_[victim].relation = Relation::obj;
            }
            tokens_[dead].head = shot;
            tokens_[dead].relation = Relation::xcomp;
        }
    }

private:
    /// The noun in front is who shot, with its own words.
    void name_shooter(TokenIndex shot, TokenIndex dead) {
        Token& shooter = tokens_[shot - 1];
        if (!is_noun(shooter) || shooter.head != shot) {
            return;
        }
        shooter.relation =
            has_child(shot, Relation::aux_pass) ? Relation::nsubj_pass : Relation::nsubj;
        for (TokenIndex i = sentence_.first; i + 1 < shot; ++i) {
            const Relation relation = tokens_[i].relation;
            const TokenIndex head = tokens_[i].head;
            const bool behind = head != no_token && (head == shot || head > dead);
            if (behind && (relation == Relation::det || relation == Relation::amod ||
                           relation == Relation::compound)) {
                tokens_[i].head = shot - 1;
            }
        }
    }

    static bool is_finite(const Token& token) {
        return token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP ||
               token.xpos == Xpos::MD;
    }

    [[nodiscard]] bool has_subject(TokenIndex verb) const {
        return has_child(verb, Relation::nsubj) || has_child(verb, Relation::nsubj_pass) ||
               has_child(verb, Relation::csubj) || has_child(verb, Relation::expl);
    }

    [[nodiscard]] bool is_participle(TokenIndex i) const {
        const Token& token = tokens_[i];
        const Token& noun = tokens_[i - 1];
        return (token.xpos == Xpos::VBN || token.xpos == Xpos::VBD) &&
               (token.relation == Relation::acl || token.relation == Relation::amod ||
                token.relation == Relation::compound) &&
               is_noun(noun);
    }

    [[nodiscard]] bool has_child(TokenIndex head, Relation relation) const {
        for (TokenIndex i = sentence_.first; i < sentence_.last; ++i) {
            if (tokens_[i].head == head && tokens_[i].relation == relation) {
                return true;
            }
        }
        return false;
    }

    /// The noun behind a participle that no preposition leads in, if it hangs on the participle or
    /// on the noun before, and only its own words stand between.
    [[nodiscard]] TokenIndex object_of(TokenIndex verb) const {
        for (TokenIndex i = verb + 1; i < sentence_.last; ++i) {
            const Token& token = tokens_[i];
            const bool linked = token.head == verb || token.head == verb - 1;
            if (is_noun(token) && linked &&
                (tokens_[verb].head == verb - 1 || tokens_[verb].head == i)) {
                return is_object(i, verb) ? i : no_token;
            }
        }
        return no_token;
    }

    [[nodiscard]] bool is_object(TokenIndex noun, TokenIndex verb) const {
        const Relation relation = tokens_[noun].relation;
        if (relation == Relation::obl_unmarked || relation == Relation::conj ||
            relation == Relation::appos || has_child(noun, Relation::case_) ||
            has_child(noun, Relation::mark) || has_child(noun, Relation::nsubj)) {
            return false;
        }
        for (TokenIndex i = verb + 1; i < noun; ++i) {
            if (!is_below(tokens_, i, noun) || tokens_[i].upos == Upos::PUNCT) {
                return false;
            }
        }
        return true;
    }

    /// "The firm halted production", where all hangs on "production".
    [[nodiscard]] bool qualifies_root(TokenIndex verb) const {
        const TokenIndex root = tokens_[verb].head;
        const Token& noun = tokens_[verb - 1];
        if (root == no_token || root < verb || tokens_[root].head != no_token ||
            !is_noun(tokens_[root]) || noun.upos == Upos::NUM ||
            (noun.head != verb && noun.head != root) || has_child(verb - 1, Relation::case_)) {
            return false;
        }
        for (TokenIndex i = sentence_.first; i < sentence_.last; ++i) {
            const Relation relation = tokens_[i].relation;
            const bool subject = relation == Relation::nsubj || relation == Relation::cop ||
                                 relation == Relation::expl || relation == Relation::case_;
            if (tokens_[i].head == root && i + 1 != verb && subject) {
                return false;
            }
            if (i > verb && i < root && !is_below(tokens_, i, root)) {
                return false;
            }
        }
        return true;
    }

    void make_clause_of_root(TokenIndex noun, TokenIndex verb, TokenIndex object) {
        for (TokenIndex i = sentence_.first; i < sentence_.last; ++i) {
            Token& token = tokens_[i];
            const bool of_clause = token.upos == Upos::PUNCT || token.relation == Relation::obl ||
                                   token.relation == Relation::conj ||
                                   token.relation == Relation::advcl;
            if (i < verb && (token.head == object || token.head == verb)) {
                token.head = noun;
            } else if (token.head == object && i > object && of_clause) {
                token.head = verb;
            }
        }
        tokens_[noun].head = no_token; // until the clause is made
        make_clause(noun, verb, object);
    }

    /// The noun is the root of a sentence without a verb, or one subject too many.
    [[nodiscard]] bool lacks_verb(TokenIndex noun) const {
        if (has_child(noun, Relation::cop) || has_child(noun, Relation::nsubj) ||
            has_child(noun, Relation::case_)) {
            return false;
        }
        if (tokens_[noun].head == no_token) {
            return true;
        }
        for (TokenIndex i = noun + 1; i < sentence_.last; ++i) {
            if (tokens_[i].head == tokens_[noun].head && tokens_[i].relation == Relation::nsubj &&
                tokens_[noun].relation == Relation::nsubj) {
                return true;
            }
        }
        return false;
    }

    void make_clause(TokenIndex noun, TokenIndex verb, TokenIndex object) {
        const bool root = tokens_[noun].head == no_token;
        tokens_[verb].upos = Upos::VERB;
        tokens_[verb].xpos = Xpos::VBD;
        tokens_[verb].head = tokens_[noun].head;
        tokens_[verb].relation = root ? Relation::root : Relation::ccomp;
        for (TokenIndex i = verb + 1; i < sentence_.last; ++i) {
            tokens_[i].head = tokens_[i].head == noun ? verb : tokens_[i].head;
        }
        tokens_[noun].head = verb;
        tokens_[noun].relation = Relation::nsubj;
        tokens_[object].head = verb;
        tokens_[object].relation = Relation::obj;
    }

    std::vector<Token>& tokens_;
    const Sentence& sentence_;
};

} // namespace

void repair_main_verb(std::string_view text, Document& document) {
    if (!document.sentences.empty()) {
        const Sentence sentence = document.sentences.back();
        VerbRepairer repairer(document, sentence);
        repairer.repair();
        repairer.name_subjects();
        repairer.join_particles();
        repairer.name_states(text);
        repairer.read_shot_dead(text);
    }
}

} // namespace casus
