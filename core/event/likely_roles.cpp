#include "core/event/likely_roles.h"

#include "core/event/role_rules.h"
#include "core/event/status.h"
#include "core/language/verb_group.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace casus {
namespace {

class LikelyRoles {
public:
    LikelyRoles(const Document& document, const Trigger& trigger, const ActorMap& actors,
                const EventLexicon& lexicon, Roles& roles)
        : document_(document), trigger_(trigger), actors_(actors), lexicon_(lexicon),
          type_(*trigger.sense->type), roles_(roles) {}

    void add() {
        if (roles_.source.empty()) {
            read_speaker();
        }
        if (roles_.source.empty() && type_ == EventType::assault) {
            read_claim();
        }
        if (roles_.source.empty() && is_subjectless_participle()) {
            read_clause_before();
        }
        look_nearby();
        if ((roles_.source.empty() && roles_.target.empty()) || lacks_a_partner()) {
            read_governor();
        }
        if (roles_.source.empty() && is_fought_at_home()) {
            put_place(Role::source, trigger_.noun_arguments.obliques);
            put_place(Role::source, trigger_.arguments.obliques);
        }
        if (roles_.target.empty() && happens_to_a_place(type_) &&
            !is_symmetrical(*trigger_.sense)) {
            read_places();
        }
        const bool mutual = type_ == EventType::agree && roles_.source.size() > 1;
        if (roles_.target.empty() && names_its_target(type_) && !mutual) {
            search_clause();
        }
        if (roles_.source.empty() && trigger_.arguments.passive && is_official(type_)) {
            put_place(Role::source, trigger_.arguments.obliques);
        }
    }

private:
    [[nodiscard]] bool is_empty(Role role) const {
        return role == Role::source ? roles_.source.empty() : roles_.target.empty();
    }

    void put(Role role, std::optional<ActorIndex> actor, std::string_view rule) {
        add_role(roles_, role, actor, rule);
    }

    void put_all(Role role, const std::vector<TokenIndex>& heads, std::string_view rule) {
        for (const TokenIndex head : heads) {
            for (const ActorIndex actor : actors_.all_of_phrase(head)) {
                put(role, actor, rule);
            }
        }
    }

    [[nodiscard]] bool is_subjectless_participle() const {
        return trigger_.verb != no_token && trigger_.subject == LightSubject::source &&
               document_.tokens[trigger_.verb].xpos == Xpos::VBG &&
               verb_group(document_, trigger_.verb).participle &&
               !has_actor_argument(trigger_.arguments.subjects);
    }

    /// "Rebels struck the town, killing two": the doer of the clause before.
    void read_clause_before() {
        const Sentence& sentence = document_.sentences[document_.sentence_of(trigger_.verb)];
        for (TokenIndex at = trigger_.verb; at-- > sentence.first && roles_.source.empty();) {
            const Xpos tag = document_.tokens[at].xpos;
            if (document_.tokens[at].upos == Upos::VERB && tag != Xpos::VBG && tag != Xpos::VB) {
                const Arguments arguments = verb_arguments(document_, at);
                if (!arguments.passive) {
                    put_all(Role::source, arguments.subjects, "doer of the clause before");
                }
                return;
            }
        }
    }

    /// "The party said it will boycott the vote": a pronoun that nobody resolved is the speaker.
    void read_speaker() {
        const auto& subjects = trigger_.arguments.subjects;
        const bool pronoun = trigger_.verb != no_token && subjects.size() == 1 &&
                             document_.tokens[subjects[0]].upos == Upos::PRON;
        if (!pronoun || trigger_.subject != LightSubject::source) {
            return;
        }
        const TokenIndex speech = governing_speech(document_, trigger_.verb, lexicon_);
        if (speech != no_token && speech < trigger_.verb) {
            put_all(Role::source, verb_arguments(document_, speech).subjects, "speaker");
        }
    }

    /// "The bombing was claimed by X", "X claimed responsibility for the bombing".
    void read_claim() {
        if (trigger_.verb != no_token) {
            return;
        }
        const Token& noun = document_.tokens[trigger_.head];
        TokenIndex verb = noun.head;
        if (verb != no_token && document_.tokens[verb].lemma == "responsibility") {
            verb = document_.tokens[verb].head;
        }
        if (verb != no_token && document_.tokens[verb].lemma == "claim") {
            put_all(Role::source, verb_arguments(document_, verb).subjects, "claims the act");
        }
    }

    /// "the civil war in Libya": a country fights itself.
    [[nodiscard]] bool is_fought_at_home() const {
        const std::string& lemma = document_.tokens[trigger_.head].lemma;
        return type_ == EventType::assault && (lemma == "war" || lemma == "conflict") &&
               roles_.target.empty();
    }

    /// "is willing to send material to help defend Norway": the actor named nearest below the verb,
    /// not in another assertion.
    void search_clause() {
        if (trigger_.verb == no_token) {
            return;
        }
        std::vector<TokenIndex> level{trigger_.verb};
        constexpr int deepest = 5;
        for (int depth = 0; depth < deepest && roles_.target.empty(); ++depth) {
            std::vector<TokenIndex> below;
            for (const TokenIndex token : level) {
                for (const TokenIndex child : document_.children(token)) {
                    if (child > trigger_.verb && belongs_to_clause(child)) {
                        below.push_back(child);
                        if (!is_its_own(document_, child)) {
                            put(Role::target, actors_.known_at(child), "inside its clause");
                        }
                        const std::string_view word = preposition_of(child);
                        if (roles_.target.empty() && (word == "to" || word == "from")) {
                            put(Role::target, actors_.place(child), "place inside its clause");
                        }
                    }
                }
            }
            level = std::move(below);
        }
    }

    [[nodiscard]] bool belongs_to_clause(TokenIndex child) const {
        switch (document_.tokens[child].relation) {
        case Relation::obj:
        case Relation::obl:
        case Relation::nmod:
        case Relation::nmod_poss:
        case Relation::xcomp:
        case Relation::amod:
        case Relation::compound:
        case Relation::acl:
        case Relation::ccomp:
            return true;
        case Relation::advcl:
            return verb_group(document_, child).infinitive;
        default:
            return false;
        }
    }

    /// "began an offensive with airstrikes": a noun without doers of its own takes the subject of
    /// the clause, unless the clause is about another act ("condemned the airstrikes").
    void read_governor() {
        if (trigger_.verb != no_token) {
            return;
        }
        TokenIndex at = trigger_.head;
        constexpr int longest_climb = 6;
        const std::size_t known = roles_.source.size();
        for (int step = 0; step < longest_climb && roles_.source.size() == known; ++step) {
            const Relation relation = document_.tokens[at].relation;
            const bool apart = (relation == Relation::obl || relation == Relation::nmod) &&
                               !tells_the_means(preposition_of(at));
            at = document_.tokens[at].head;
            const bool leaves = apart || relation == Relation::nsubj ||
                                relation == Relation::nsubj_pass ||
                                relation == Relation::acl_relcl ||
                                relation == Relation::parataxis || relation == Relation::obl_agent;
            if (leaves || at == no_token) {
                return;
            }
            if (document_.tokens[at].upos == Upos::VERB) {
                const Arguments arguments = verb_arguments(document_, at);
                if (tells_another_act(at) || (arguments.passive && step > 0)) {
                    return;
                }
                put_all(Role::source,
                        arguments.passive && !tells_an_act(at) ? arguments.objects
                                                               : arguments.subjects,
                        "subject of its clause");
            }
        }
    }

    /// "began an offensive with airstrikes", "took part in the raid"; "searched for survivors after
    /// the raid" tells of somebody else.
    [[nodiscard]] static bool tells_the_means(std::string_view preposition) {
        return preposition.empty() || preposition == "with" || preposition == "in" ||
               preposition == "by" || preposition == "through" || preposition == "of";
    }

    /// "has increased cooperation with India": one more takes part.
    [[nodiscard]] bool lacks_a_partner() const {
        const bool mutual = type_ == EventType::consult || type_ == EventType::agree ||
                            type_ == EventType::cooperate;
        return mutual && roles_.source.size() == 1 &&
               roles_.source.front().rule == "prepositional phrase";
    }

    [[nodiscard]] bool tells_an_act(TokenIndex verb) const {
        const auto& rows = lexicon_.verbs(document_.tokens[verb].lemma);
        return std::any_of(rows.begin(), rows.end(),
                           [](const EventWord& row) { return row.sense.type.has_value(); });
    }

    [[nodiscard]] bool tells_another_act(TokenIndex verb) const {
        const std::string& lemma = document_.tokens[verb].lemma;
        if (lexicon_.speech(lemma) != nullptr) {
            return true;
        }
        const auto& rows = lexicon_.verbs(lemma);
        return std::any_of(rows.begin(), rows.end(), [this](const EventWord& row) {
            return row.sense.type && *row.sense.type != type_ &&
                   *row.sense.type != EventType::other;
        });
    }

    /// "fired at targets in Jericho", "lifted a curfew in Darfur", "arrived in Amman".
    void read_places() {
        const Arguments& arguments = trigger_.arguments;
        const bool light = trigger_.verb != trigger_.head;
        if (!light) {
            for (const TokenIndex object : arguments.objects) {
                put(Role::target, actors_.place(object), "place as object");
            }
        }
        put_place(Role::target, trigger_.noun_arguments.obliques);
        put_place(Role::target, arguments.obliques);
        if (!light && roles_.target.empty()) {
            for (const TokenIndex object : arguments.objects) {
                put_place(Role::target, noun_arguments(document_, object).obliques);
            }
        }
        if (roles_.target.empty() && arguments.complement != no_token) {
            const Arguments content = verb_arguments(document_, arguments.complement);
            put_place(Role::target, content.obliques);
            for (const TokenIndex object : content.objects) {
                put_place(Role::target, noun_arguments(document_, object).obliques);
            }
        }
    }

    void put_place(Role role, const std::vector<Oblique>& obliques) {
        for (const Oblique& oblique : obliques) {
            if (is_empty(role) && (concerns(oblique.preposition) || oblique.preposition == "at" ||
                                   oblique.preposition == "into" || oblique.preposition == "near" ||
                                   oblique.preposition == "of")) {
                put(role, actors_.place(oblique.head), "the place");
            }
        }
    }

    /// Where the tree gave nobody: the nearest actor in the same stretch of the sentence.
    void look_nearby() {
        if (trigger_.verb == no_token || trigger_.subject == LightSubject::event) {
            return;
        }
        const Arguments& arguments = trigger_.arguments;
        const bool reversed = arguments.passive || trigger_.subject == LightSubject::target ||
                              befalls_its_subject(document_.tokens[trigger_.head]);
        const Role before = reversed ? Role::target : Role::source;
        if (is_empty(before) &&
            !has_actor_argument(reversed ? arguments.objects : arguments.subjects)) {
            put_joined(before, token_of_actor_before(trigger_.verb));
        }
        if (!arguments.passive && roles_.target.empty() && names_its_target(type_)) {
            put_behind(std::max(trigger_.verb, trigger_.head));
        }
    }

    void put_behind(TokenIndex head) {
        const TokenIndex at = token_of_actor_after(head);
        if (at == no_token) {
            return;
        }
        if (!actors_.known_at(at)) {
            return put(Role::target, actors_.place(at), "nearest actor behind");
        }
        put(Role::target, actors_.known_at(at), "nearest actor behind");
        for (const TokenIndex joined : with_conjuncts(document_, at)) {
            put(Role::target, actors_.known_at(joined), "nearest actor behind");
        }
    }

    /// "both X and Y have alleged", where the tree joined X to something before: both.
    void put_joined(Role role, TokenIndex last) {
        if (last == no_token) {
            return;
        }
        TokenIndex first = last;
        while (document_.tokens[first].relation == Relation::conj &&
               document_.tokens[first].head != no_token && document_.tokens[first].head < first &&
               actors_.known_at(document_.tokens[first].head) &&
               preposition_of(document_.tokens[first].head).empty()) {
            first = document_.tokens[first].head;
        }
        for (TokenIndex at = first; at <= last; ++at) {
            if (at == first || at == last || document_.tokens[at].relation == Relation::conj) {
                put(role, actors_.known_at(at), "nearest actor before");
            }
        }
    }

    /// A noun that is no actor fills the place.
    [[nodiscard]] bool has_actor_argument(const std::vector<TokenIndex>& heads) const {
        return std::any_of(heads.begin(), heads.end(), [this](TokenIndex head) {
            const Upos upos = document_.tokens[head].upos;
            return upos == Upos::NOUN || upos == Upos::PROPN;
        });
    }

    [[nodiscard]] std::string_view preposition_of(TokenIndex noun) const {
        for (const TokenIndex child : document_.children(noun)) {
            if (document_.tokens[child].relation == Relation::case_) {
                return document_.tokens[child].lemma;
            }
        }
        return "";
    }

    [[nodiscard]] bool ends_stretch(TokenIndex at) const {
        const Token& token = document_.tokens[at];
        const bool predicate = token.upos == Upos::VERB && token.relation != Relation::acl &&
                               token.relation != Relation::amod &&
                               token.relation != Relation::case_;
        return predicate || token.relation == Relation::mark || token.lemma == ";" ||
               token.lemma == "accord" || token.lemma == "according";
    }

    /// `no_token` when nobody stands there.
    [[nodiscard]] TokenIndex token_of_actor_before(TokenIndex verb) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(verb)];
        for (TokenIndex at = verb; at-- > sentence.first;) {
            if (ends_stretch(at)) {
                return no_token;
            }
            if (actors_.known_at(at) && preposition_of(at).empty() &&
                document_.tokens[at].relation != Relation::nmod_poss) {
                return at;
            }
        }
        return no_token;
    }

    /// "..., western sources said": what follows the comma tells who says so.
    [[nodiscard]] bool names_the_speaker(TokenIndex comma) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(comma)];
        for (TokenIndex at = comma + 1; at < sentence.last; ++at) {
            if (document_.tokens[at].upos == Upos::VERB) {
                return lexicon_.speech(document_.tokens[at].lemma) != nullptr;
            }
        }
        return false;
    }

    /// The head of an actor, or of a place that stands for one.
    [[nodiscard]] TokenIndex token_of_actor_after(TokenIndex head) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(head)];
        for (TokenIndex at = head + 1; at < sentence.last && !ends_stretch(at); ++at) {
            const std::string_view preposition = preposition_of(at);
            const Relation relation = document_.tokens[at].relation;
            if (relation == Relation::nsubj || relation == Relation::nsubj_pass) {
                return no_token; // "..., police said"
            }
            if (document_.tokens[at].lemma == "," && names_the_speaker(at)) {
                return no_token;
            }
            if (actors_.known_at(at) && !is_its_own(document_, at) &&
                (preposition.empty() || preposition == "of" ||
                 (concerns(preposition) && preposition != "in" && preposition != "by"))) {
                return at;
            }
            if (happens_to_a_place(type_) &&
                (preposition == "in" || preposition == "at" || preposition == "to" ||
                 preposition == "near") &&
                actors_.place(at)) {
                return at;
            }
        }
        return no_token;
    }

    const Document& document_;
    const Trigger& trigger_;
    const ActorMap& actors_;
    const EventLexicon& lexicon_;
    EventType type_;
    Roles& roles_;
};

} // namespace

void add_likely_roles(const Document& document, const Trigger& trigger, const ActorMap& actors,
                      const EventLexicon& lexicon, Roles& roles) {
    LikelyRoles(document, trigger, actors, lexicon, roles).add();
}

} // namespace casus
