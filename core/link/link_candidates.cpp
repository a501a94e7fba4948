#include "core/link/link_candidates.h"

#include "core/event/arguments.h"
#include "core/language/verb_group.h"
#include "core/utf8.h"

#include <algorithm>

namespace casus {
namespace {

using Shape = LinkCandidate::Shape;

bool is_clause_relation(Relation relation) {
    return relation == Relation::advcl || relation == Relation::advcl_relcl ||
           relation == Relation::acl || relation == Relation::acl_relcl ||
           relation == Relation::conj || relation == Relation::parataxis ||
           relation == Relation::xcomp || relation == Relation::ccomp;
}

bool is_phrase_relation(Relation relation) {
    return relation == Relation::obl || relation == Relation::obl_agent ||
           relation == Relation::nmod || relation == Relation::nsubj ||
           relation == Relation::nsubj_pass || relation == Relation::obj;
}

class CandidateFinder {
public:
    CandidateFinder(const Article& article, const Document& document, const EventMap& events,
                    const LinkLexicon& lexicon)
        : text_(article.text), document_(document), events_(events), lexicon_(lexicon) {}

    std::vector<LinkCandidate> find() {
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            visit_dependent(i);
            if (token(i).upos == Upos::VERB) {
                visit_causing_verb(i);
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    [[nodiscard]] bool words_follow(TokenIndex at, const std::vector<std::string>& words) const {
        const TokenIndex end = document_.sentences[document_.sentence_of(at)].last;
        for (const std::string& word : words) {
            if (++at >= end ||
                (fold_case(slice(text_, token(at).span)) != word && token(at).lemma != word)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] const LinkWord* row_at(const std::vector<LinkWord>& rows, TokenIndex at) const {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const LinkWord& word) {
            return words_follow(at, word.words);
        });
        return row == rows.end() ? nullptr : &*row;
    }

    [[nodiscard]] Span words(TokenIndex first, const LinkWord& row) const {
        const auto last = static_cast<TokenIndex>(first + row.words.size());
        return {token(first).span.begin, token(last).span.end};
    }

    void visit_dependent(TokenIndex index) {
        const Token& it = token(index);
        if (it.head == no_token || it.upos == Upos::PUNCT) {
            return;
        }
        LinkCandidate candidate;
        candidate.governor = it.head;
        candidate.dependent = index;
        candidate.relation = it.relation;
        if (add_connective(candidate) || add_fronted(candidate)) {
            return;
        }
        if (is_clause_relation(it.relation) && it.upos == Upos::VERB) {
            candidate.shape = clause_shape(index);
            candidate.cue = own_cue(index, candidate.shape);
            found_.push_back(candidate);
        } else if (is_phrase_relation(it.relation) && events_.at(index)) {
            found_.push_back(candidate);
        }
    }

    /// The words that introduce the dependent, if the lexicon lists them.
    bool add_connective(LinkCandidate candidate) {
        if (!is_clause_relation(candidate.relation) && !is_phrase_relation(candidate.relation)) {
            return false;
        }
        for (const TokenIndex child : document_.children(candidate.dependent)) {
            const Relation relation = token(child).relation;
            const bool introduces = relation == Relation::mark || relation == Relation::case_ ||
                                    relation == Relation::advmod || relation == Relation::cc;
            const LinkWord* row =
                introduces && child < candidate.dependent
                    ? row_at(lexicon_.connectives(fold_case(slice(text_, token(child).span))),
                             child)
                    : nullptr;
            if (row != nullptr && introduces_event(candidate.dependent, *row)) {
                candidate.shape = Shape::connective;
                candidate.row = row;
                candidate.cue = words(child, *row);
                found_.push_back(candidate);
                return true;
            }
        }
        return false;
    }

    /// "As possible", "since dawn", "before Monday" tell no event; sure words and prepositions make
    /// one of anything ("over low wages").
    [[nodiscard]] bool introduces_event(TokenIndex head, const LinkWord& row) const {
        constexpr double weak = 0.5;
        if (row.sense.type != LinkType::precedes && (!row.clause || row.sense.strength >= weak)) {
            return true;
        }
        const auto children = document_.children(head);
        return token(head).upos == Upos::VERB || events_.at(head) ||
               std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
                   const Relation relation = token(child).relation;
                   return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
                          relation == Relation::cop;
               });
    }

    /// "Because rebels attacked, the army ...": the tree may take the first clause for the main
    /// one; a clause with a conjunction of its own never is.
    bool add_fronted(const LinkCandidate& candidate) {
        const Relation relation = candidate.relation;
        const bool beside = relation == Relation::parataxis || relation == Relation::conj ||
                            relation == Relation::ccomp;
        if (!beside || candidate.dependent < candidate.governor ||
            token(candidate.governor).head != no_token) {
            return false;
        }
        LinkCandidate turned;
        turned.governor = candidate.dependent;
        turned.dependent = candidate.governor;
        turned.relation = Relation::advcl;
        return add_connective(turned);
    }

    [[nodiscard]] Shape clause_shape(TokenIndex verb) const {
        const bool adverbial = token(verb).relation == Relation::advcl ||
                               token(verb).relation == Relation::acl ||
                               token(verb).relation == Relation::xcomp;
        const VerbGroup group = verb_group(document_, verb);
        if (adverbial && group.infinitive) {
            return Shape::purpose;
        }
        return adverbial && token(verb).xpos == Xpos::VBG ? Shape::participle : Shape::clause;
    }

    /// "to" before a purpose; the participle itself ("demanding").
    [[nodiscard]] std::optional<Span> own_cue(TokenIndex verb, Shape shape) const {
        if (shape == Shape::participle) {
            return token(verb).span;
        }
        if (shape == Shape::purpose) {
            for (const TokenIndex child : document_.children(verb)) {
                if (token(child).relation == Relation::mark) {
                    return token(child).span;
                }
            }
        }
        return std::nullopt;
    }

    /// "The raid sparked protests": subject and object of a listed verb.
    void visit_causing_verb(TokenIndex verb) {
        const LinkWord* row = row_at(lexicon_.verbs(token(verb).lemma), verb);
        if (row == nullptr) {
            return;
        }
        const Arguments arguments = verb_arguments(document_, verb);
        std::vector<TokenIndex> objects = arguments.objects;
        for (const Oblique& oblique : arguments.obliques) {
            if (std::find(row->words.begin(), row->words.end(), oblique.preposition) !=
                row->words.end()) {
                objects.push_back(oblique.head);
            }
        }
        for (const TokenIndex subject : arguments.subjects) {
            for (const TokenIndex object : objects) {
                found_.push_back({Shape::verb, subject, object, token(object).relation,
                                  words(verb, *row), row, verb});
            }
        }
    }

    std::string_view text_;
    const Document& document_;
    const EventMap& events_;
    const LinkLexicon& lexicon_;
    std::vector<LinkCandidate> found_;
};

} // namespace

std::vector<LinkCandidate> find_link_candidates(const Article& article, const Document& document,
                                                const EventMap& events,
                                                const LinkLexicon& lexicon) {
    return CandidateFinder(article, document, events, lexicon).find();
}

} // namespace casus
