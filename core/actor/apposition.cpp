#include "core/actor/apposition.h"

#include "core/actor/name_key.h"
#include "core/actor/phrase_tree.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

class AppositionFinder {
public:
    AppositionFinder(std::string_view text, const Document& document,
                     const std::vector<ActorPhrase>& phrases)
        : document_(document), tree_(text, document), phrases_(phrases), same_(phrases.size()),
          phrase_at_(document.tokens.size(), no_phrase) {
        for (std::size_t i = 0; i < phrases.size(); ++i) {
            phrase_at_[phrases[i].mention.head] = i;
        }
    }

    Appositions find() {
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            by_tree(i);
            by_predicate(i);
            if (i + 1 < phrases_.size()) {
                by_words(i, next_outside(i));
            }
        }
        return std::move(same_);
    }

private:
    static constexpr std::size_t no_phrase = static_cast<std::size_t>(-1);

    [[nodiscard]] bool is_person(const ActorPhrase& it) const {
        return it.kind == ActorKind::person ||
               (!is_name(it) && it.entry != nullptr && it.entry->sense == NameSense::role &&
                !it.entry->is_group && !it.plural);
    }

    [[nodiscard]] static bool is_name(const ActorPhrase& it) {
        return it.mention.form == MentionForm::name;
    }

    [[nodiscard]] bool fit(std::size_t a, std::size_t b) const {
        return is_person(phrases_[a]) == is_person(phrases_[b]) &&
               phrases_[a].kind != ActorKind::country && phrases_[b].kind != ActorKind::country &&
               (is_name(phrases_[a]) || is_name(phrases_[b]));
    }

    /// The noun is said of the name; of two names, the second of the first.
    void join(std::size_t a, std::size_t b) {
        if (a == b || !fit(a, b)) {
            return;
        }
        const bool a_says = !is_name(phrases_[a]);
        std::optional<std::size_t>& slot = a_says ? same_[a] : same_[b];
        if (!slot) {
            slot = a_says ? b : a;
        }
    }

    /// Two names of persons beside a comma are two persons, whatever the tree makes of it.
    void by_tree(std::size_t i) {
        const Token& head = tree_.token(phrases_[i].mention.head);
        if (head.relation != Relation::appos || head.head == no_token ||
            phrase_at_[head.head] == no_phrase) {
            return;
        }
        if (!are_two_persons(phrase_at_[head.head], i)) {
            join(phrase_at_[head.head], i);
        }
    }

    [[nodiscard]] bool are_two_persons(std::size_t a, std::size_t b) const {
        return is_name(phrases_[a]) && is_name(phrases_[b]) && is_person(phrases_[a]);
    }

    /// "X is the leader of Y".
    void by_predicate(std::size_t i) {
        const TokenIndex head = phrases_[i].mention.head;
        std::size_t subject = no_phrase;
        bool copula = false;
        for (const TokenIndex child : document_.children(head)) {
            const Token& it = tree_.token(child);
            copula = copula || it.relation == Relation::cop;
            if (it.relation == Relation::nsubj && phrase_at_[child] != no_phrase) {
                subject = phrase_at_[child];
            }
            if (it.lemma == "not" || it.lemma == "never" || it.lemma == "no") {
                return;
            }
        }
        if (copula && subject != no_phrase) {
            join(subject, i);
        }
    }

    /// The next phrase that is not inside this one.
    [[nodiscard]] std::size_t next_outside(std::size_t i) const {
        std::size_t next = i + 1;
        while (next < phrases_.size() && phrases_[next].first < phrases_[i].last) {
            ++next;
        }
        return next;
    }

    void by_words(std::size_t i, std::size_t next) {
        if (next >= phrases_.size() || !same_sentence(i, next)) {
            return;
        }
        const TokenIndex begin = phrases_[i].last;
        const TokenIndex end = phrases_[next].first;
        if (in_brackets(begin, phrases_[next]) || is_alias(begin, end) ||
            is_kind_before_name(i, next)) {
            join(i, next);
        } else if (is_appointed(i, phrases_[next])) {
            join(i, next);
        } else if (is_beside(begin, end) && is_person(phrases_[i]) && !are_two_persons(i, next) &&
                   closes(phrases_[next])) {
            join(i, next);
        }
    }

    [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const {
        return document_.sentence_of(phrases_[a].first) == document_.sentence_of(phrases_[b].first);
    }

    [[nodiscard]] bool in_brackets(TokenIndex begin, const ActorPhrase& next) const {
        if (tree_.token(begin).xpos == Xpos::POS) { // "the Command's (NAVCENT)"
            ++begin;
        }
        return next.first == begin + 1 && tree_.form(begin) == "(" &&
               next.last < document_.tokens.size() && tree_.form(next.last) == ")";
    }

    /// "human rights organisation Amnesty International": the noun says what the name is.
    [[nodiscard]] bool is_kind_before_name(std::size_t i, std::size_t next) const {
        const ActorPhrase& noun = phrases_[i];
        const ActorPhrase& name = phrases_[next];
        return noun.last == name.first && !is_name(noun) && is_name(name) && !is_person(noun) &&
               !noun.plural_noun && name.kind != ActorKind::civilian;
    }

    /// "appointed X the commander of", "named X as its envoy".
    [[nodiscard]] bool is_appointed(std::size_t i, const ActorPhrase& next) const {
        constexpr std::array<std::string_view, 10> verbs{
            "appoint", "declare", "designate", "elect",    "install",
            "make",    "name",    "nominate",  "proclaim", "re-elect"};
        const ActorPhrase& it = phrases_[i];
        const bool called =
            it.first > 0 &&
            std::find(verbs.begin(), verbs.end(), tree_.token(it.first - 1).lemma) != verbs.end();
        if (!called || !is_name(it) || it.kind != ActorKind::person || is_name(next)) {
            return false;
        }
        for (TokenIndex k = it.last; k < next.first; ++k) {
            const Token& word = tree_.token(k);
            if (word.upos != Upos::DET && word.upos != Upos::ADJ && word.lemma != "as" &&
                word.xpos != Xpos::PRP_poss) {
                return false;
            }
        }
        return true;
    }

    /// ", also known as", ", officially".
    [[nodiscard]] bool is_alias(TokenIndex begin, TokenIndex end) const {
        constexpr TokenIndex longest = 16; // a bracket with another script may stand between
        if (end <= begin || end - begin > longest) {
            return false;
        }
        for (TokenIndex i = begin; i < end; ++i) {
            const std::string_view word = tree_.form(i);
            const bool known_as =
                i + 1 < end && tree_.form(i + 1) == "as" && (word == "known" || word == "referred");
            if (known_as || word == "called" || word == "dubbed" || word == "officially" ||
                word == "nicknamed" || word == "alias" || word == "aka") {
                return true;
            }
        }
        return false;
    }

    /// A comma and perhaps an article between them.
    [[nodiscard]] bool is_beside(TokenIndex begin, TokenIndex end) const {
        if (end <= begin || tree_.form(begin) != ",") {
            return false;
        }
        for (TokenIndex i = begin + 1; i < end; ++i) {
            const Token& it = tree_.token(i);
            if (it.upos != Upos::DET && it.upos != Upos::ADJ && it.xpos != Xpos::PRP_poss) {
                return false;
            }
        }
        return true;
    }

    /// An apposition ends with a comma, a full stop or the verb; the next item of a list does not.
    [[nodiscard]] bool closes(const ActorPhrase& next) const {
        const Relation relation = tree_.token(next.mention.head).relation;
        if (relation == Relation::conj) {
            return false;
        }
        const bool own_role = relation == Relation::nsubj || relation == Relation::nsubj_pass ||
                              relation == Relation::obj;
        if (!own_role) {
            return true;
        }
        return next.last < document_.tokens.size() && tree_.form(next.last) == ",";
    }

    const Document& document_;
    PhraseTree tree_;
    const std::vector<ActorPhrase>& phrases_;
    Appositions same_;
    std::vector<std::size_t> phrase_at_;
};

} // namespace

Appositions find_appositions(std::string_view text, const Document& document,
                             const std::vector<ActorPhrase>& phrases) {
    return AppositionFinder(text, document, phrases).find();
}

} // namespace casus
