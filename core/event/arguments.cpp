#include "core/event/arguments.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casus {
namespace {

/// Verbs whose object does what their infinitive says ("urged rebels to leave").
constexpr std::array<std::string_view, 41> object_control{
    "accuse",   "advise",   "allow",    "appeal",    "ask",      "authorize", "beg",
    "bring",    "call",     "cause",    "charge",    "coerce",   "command",   "compel",
    "convince", "dare",     "enable",   "encourage", "expect",   "forbid",    "force",
    "help",     "instruct", "invite",   "lead",      "let",      "make",      "oblige",
    "order",    "permit",   "persuade", "press",     "pressure", "prompt",    "push",
    "remind",   "request",  "require",  "tell",      "urge",     "warn"};

constexpr TokenIndex longest_way_back = 3; // between a relative pronoun and its noun

bool is_relative_pronoun(const Token& token) {
    return token.xpos == Xpos::WDT || token.xpos == Xpos::WP ||
           (token.upos == Upos::PRON && token.lemma == "that");
}

class ArgumentReader {
public:
    explicit ArgumentReader(const Document& document) : document_(document) {}

    Arguments of_verb(TokenIndex verb) {
        collect(verb);
        if (arguments_.subjects.empty() && !arguments_.passive) {
            add_all(arguments_.subjects, inherited_subjects(verb, 0));
        }
        if (arguments_.objects.empty() && arguments_.passive) { // "are said to have been killed"
            add_all(arguments_.objects, inherited_subjects(verb, 0));
        }
        take_from_modified_noun(verb);
        share_with_first_conjunct(verb);
        return std::move(arguments_);
    }

    Arguments of_noun(TokenIndex noun) {
        for (const TokenIndex child : document_.children(noun)) {
            const Relation relation = document_.tokens[child].relation;
            if (relation == Relation::nmod_poss || relation == Relation::compound) {
                add_all(arguments_.subjects, with_conjuncts(document_, child));
            } else if (relation == Relation::nmod || relation == Relation::obl) {
                add_oblique(child);
            } else if (relation == Relation::acl) {
                arguments_.complement = child;
            }
        }
        return std::move(arguments_);
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    static void add_all(std::vector<TokenIndex>& to, const std::vector<TokenIndex>& from) {
        to.insert(to.end(), from.begin(), from.end());
    }

    /// A relative pronoun stands for the noun that its clause modifies; where the tree does not
    /// say, for the noun before it.
    [[nodiscard]] TokenIndex antecedent(TokenIndex argument, TokenIndex verb) const {
        if (!is_relative_pronoun(token(argument))) {
            return argument;
        }
        const bool told = token(verb).relation == Relation::acl_relcl;
        return told && token(verb).head != no_token ? token(verb).head : noun_before(argument);
    }

    [[nodiscard]] TokenIndex noun_before(TokenIndex pronoun) const {
        const TokenIndex first = document_.sentences[document_.sentence_of(pronoun)].first;
        for (TokenIndex i = pronoun; i-- > first && pronoun - i <= longest_way_back;) {
            if (token(i).upos == Upos::NOUN || token(i).upos == Upos::PROPN) {
                return i;
            }
        }
        return pronoun;
    }

    void collect(TokenIndex verb) {
        const auto children = document_.children(verb);
        arguments_.passive =
            std::any_of(children.begin(), children.end(),
                        [this](TokenIndex child) {
                            const Relation relation = token(child).relation;
                            return relation == Relation::nsubj_pass ||
                                   relation == Relation::csubj_pass ||
                                   (relation == Relation::aux_pass && !is_name(child));
                        }) &&
            !is_plain_past(verb);
        for (const TokenIndex child : children) {
            add_argument(verb, child);
        }
        find_lost_complement();
        if (arguments_.passive && is_attitude(token(verb).lemma) && arguments_.subjects.empty()) {
            std::swap(arguments_.subjects, arguments_.objects);
            arguments_.passive = false;
        }
    }

    /// "demanded that X cancel plans" where the tree hangs the clause below the noun behind it.
    void find_lost_complement() {
        for (const TokenIndex object : arguments_.objects) {
            for (const TokenIndex child : document_.children(object)) {
                const bool clause = arguments_.complement == no_token && child < object &&
                                    token(child).upos == Upos::VERB && begins_with_that(child);
                if (clause) {
                    arguments_.complement = child;
                    std::erase(arguments_.objects, object);
                    return;
                }
            }
        }
    }

    [[nodiscard]] bool begins_with_that(TokenIndex verb) const {
        const auto children = document_.children(verb);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            return token(child).relation == Relation::mark && token(child).lemma == "that";
        });
    }

    /// "Members protested by shouting": no passive without its auxiliary, whatever the tree says.
    [[nodiscard]] bool is_plain_past(TokenIndex verb) const {
        const Xpos tag = token(verb).xpos;
        const auto children = document_.children(verb);
        const bool bare =
            tag == Xpos::VBN && token(verb).relation != Relation::conj &&
            std::none_of(children.begin(), children.end(),
                         [this](TokenIndex child) { return token(child).upos == Upos::AUX; }) &&
            std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
                return token(child).relation == Relation::advcl;
            });
        return (tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || bare) &&
               std::none_of(children.begin(), children.end(), [this](TokenIndex child) {
                   return token(child).relation == Relation::aux_pass ||
                          token(child).relation == Relation::obl_agent;
               });
    }

    /// A name is no auxiliary, whatever the tree says: "Ankara again rejected the plan".
    [[nodiscard]] bool is_name(TokenIndex i) const { return token(i).upos == Upos::PROPN; }

    /// "is opposed to the plan": no passive, an attitude.
    static bool is_attitude(std::string_view lemma) {
        return lemma == "oppose" || lemma == "commit" || lemma == "determine" ||
               lemma == "dedicate" || lemma == "prepare";
    }

    void add_argument(TokenIndex verb, TokenIndex child) {
        const auto phrase = [&] { return with_conjuncts(document_, antecedent(child, verb)); };
        switch (token(child).relation) {
        case Relation::aux:
        case Relation::aux_pass:
            return is_name(child) ? add_all(arguments_.subjects, phrase()) : void();
        case Relation::nsubj:
            return add_all(arguments_.passive ? arguments_.objects : arguments_.subjects, phrase());
        case Relation::nsubj_outer:
        case Relation::obl_agent:
            return add_all(arguments_.subjects, phrase());
        case Relation::nsubj_pass:
            return add_all(arguments_.passive ? arguments_.objects : arguments_.subjects, phrase());
        case Relation::obj:
            return add_all(arguments_.objects, phrase());
        case Relation::iobj:
            return add_all(arguments_.recipients, phrase());
        case Relation::obl:
        case Relation::nmod:
            return add_oblique(child);
        case Relation::compound_prt:
            arguments_.particle = child;
            return;
        case Relation::xcomp:
        case Relation::ccomp:
            if (arguments_.complement == no_token) {
                arguments_.complement = child;
            }
            return;
        default:
            return;
        }
    }

    [[nodiscard]] std::string_view preposition(TokenIndex noun) const {
        for (const TokenIndex child : document_.children(noun)) {
            if (token(child).relation == Relation::case_) {
                return token(child).lemma;
            }
        }
        return "";
    }

    void add_oblique(TokenIndex child) {
        const std::string_view word = preposition(child);
        for (const TokenIndex head : with_conjuncts(document_, child)) {
            arguments_.obliques.push_back({word, head});
        }
    }

    [[nodiscard]] std::vector<TokenIndex> children_with(TokenIndex head, Relation relation) const {
        std::vector<TokenIndex> result;
        for (const TokenIndex child : document_.children(head)) {
            if (token(child).relation == relation) {
                add_all(result, with_conjuncts(document_, antecedent(child, head)));
            }
        }
        return result;
    }

    [[nodiscard]] bool has_own_subject(TokenIndex verb) const {
        const auto children = document_.children(verb);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            const Relation relation = token(child).relation;
            return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
                   relation == Relation::csubj;
        });
    }

    /// Who does what a verb without a subject says, by the clause it depends on.
    [[nodiscard]] std::vector<TokenIndex> inherited_subjects(TokenIndex verb, int depth) const {
        constexpr int deepest = 6; // chains of infinitives are short; a broken tree may be long
        const TokenIndex head = token(verb).head;
        if (head == no_token || depth > deepest || (depth == 0 && has_own_subject(verb))) {
            return {};
        }
        switch (token(verb).relation) {
        case Relation::xcomp:
        case Relation::ccomp:
            if (token(verb).relation == Relation::ccomp && is_finite(verb)) {
                return {}; // its subject got lost
            }
            if (std::binary_search(object_control.begin(), object_control.end(),
                                   token(head).lemma)) {
                const auto objects = controlled_objects(head);
                if (!objects.empty()) {
                    return objects;
                }
            }
            return subjects_of(head, depth);
        case Relation::conj:
            return subjects_of(joined_to(verb), depth);
        case Relation::advcl:
        case Relation::parataxis:
            return subjects_of(head, depth);
        case Relation::acl: // "troops besieging the city", "France's decision to leave"
            return token(verb).xpos == Xpos::VBG || (token(verb).xpos == Xpos::VBN && depth > 0)
                       ? with_conjuncts(document_, head)
                       : possessors(head);
        default:
            return {};
        }
    }

    /// "urged them to leave and spoke with": a finite verb is joined to the finite one, not to the
    /// infinitive that stands between.
    [[nodiscard]] TokenIndex joined_to(TokenIndex verb) const {
        const TokenIndex head = token(verb).head;
        const bool infinitive = token(head).xpos == Xpos::VB &&
                                token(head).relation == Relation::xcomp && !is_finite(head);
        const Xpos tag = token(verb).xpos;
        const bool finite = tag == Xpos::VBD || tag == Xpos::VBZ;
        return infinitive && finite && token(head).head != no_token ? token(head).head : head;
    }

    [[nodiscard]] bool is_finite(TokenIndex verb) const {
        const auto children = document_.children(verb);
        const auto tensed = [this](TokenIndex it) {
            const Xpos tag = token(it).xpos;
            return tag == Xpos::VBD || tag == Xpos::VBP || tag == Xpos::VBZ || tag == Xpos::MD;
        };
        return tensed(verb) || std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
                   return token(child).relation == Relation::aux && tensed(child);
               });
    }

    [[nodiscard]] std::vector<TokenIndex> controlled_objects(TokenIndex verb) const {
        for (const Relation relation : {Relation::obj, Relation::iobj, Relation::nsubj_pass}) {
            if (auto found = children_with(verb, relation); !found.empty()) {
                return found;
            }
        }
        return {};
    }

    /// "the decision by France to leave", "France's decision to leave".
    [[nodiscard]] std::vector<TokenIndex> possessors(TokenIndex noun) const {
        auto found = children_with(noun, Relation::nmod_poss);
        for (const TokenIndex child : document_.children(noun)) {
            if (found.empty() && token(child).relation == Relation::nmod &&
                preposition(child) == "by") {
                found = with_conjuncts(document_, child);
            }
        }
        return found;
    }

    [[nodiscard]] std::vector<TokenIndex> subjects_of(TokenIndex verb, int depth) const {
        for (const Relation relation : {Relation::nsubj, Relation::nsubj_pass}) {
            if (auto found = children_with(verb, relation); !found.empty()) {
                return found;
            }
        }
        return inherited_subjects(verb, depth + 1);
    }

    /// "troops besieging the city": the noun is the subject; "a draft vetoed by Russia": the
    /// object.
    void take_from_modified_noun(TokenIndex verb) {
        const Token& it = token(verb);
        if (it.relation != Relation::acl || it.head == no_token) {
            return;
        }
        const auto modified = with_conjuncts(document_, it.head);
        const bool past = (it.xpos == Xpos::VBD || it.xpos == Xpos::VBN) &&
                          !arguments_.objects.empty() && !arguments_.passive; // "X ousted Y"
        if ((it.xpos == Xpos::VBG || past) && arguments_.subjects.empty()) {
            add_all(arguments_.subjects, modified);
        } else if (it.xpos == Xpos::VBN && arguments_.objects.empty()) {
            arguments_.passive = true;
            add_all(arguments_.objects, modified);
        }
    }

    /// "bombed and destroyed the bridge": verbs joined without a subject between share the object
    /// that follows the last one, and the auxiliaries of the first.
    void share_with_first_conjunct(TokenIndex verb) {
        const Token& it = token(verb);
        if (it.relation != Relation::conj || it.head == no_token || has_own_subject(verb)) {
            return;
        }
        const auto passive_subject = children_with(it.head, Relation::nsubj_pass);
        if (it.xpos == Xpos::VBN && !passive_subject.empty() && arguments_.objects.empty()) {
            arguments_.passive = true;
            arguments_.objects = passive_subject;
            arguments_.subjects = children_with(verb, Relation::obl_agent);
        }
    }

    const Document& document_;
    Arguments arguments_;
};

} // namespace

Arguments verb_arguments(const Document& document, TokenIndex verb) {
    return ArgumentReader(document).of_verb(verb);
}

Arguments noun_arguments(const Document& document, TokenIndex noun) {
    return ArgumentReader(document).of_noun(noun);
}

std::vector<TokenIndex> with_conjuncts(const Document& document, TokenIndex token) {
    std::vector<TokenIndex> result{token};
    for (const TokenIndex child : document.children(token)) {
        if (document.tokens[child].relation == Relation::conj) {
            result.push_back(child);
        }
    }
    return result;
}

} // namespace casus
