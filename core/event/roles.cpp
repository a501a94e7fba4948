#include "core/event/roles.h"

#include "core/event/likely_roles.h"
#include "core/event/role_rules.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace casus {
namespace {

class RoleFinder {
public:
    RoleFinder(const Document& document, const Trigger& trigger, const ActorMap& actors,
               const EventLexicon& lexicon)
        : document_(document), trigger_(trigger), actors_(actors), lexicon_(lexicon),
          type_(*trigger.sense->type) {}

    Roles find() {
        if (trigger_.verb != no_token) {
            read_verb();
        } else {
            read_noun(trigger_.arguments);
        }
        if (trigger_.verb != no_token && trigger_.verb != trigger_.head) {
            read_noun(trigger_.noun_arguments);
        }
        const bool mutual = type_ == EventType::agree && roles_.source.size() > 1;
        if (roles_.target.empty() && targets_complement(type_) && !mutual) {
            read_complement(trigger_.arguments.complement);
        }
        add_likely_roles(document_, trigger_, actors_, lexicon_, roles_);
        if (is_symmetrical(*trigger_.sense)) {
            for (const RoleFiller& filler : std::exchange(roles_.target, {})) {
                add_role(roles_, Role::source, filler.actor, filler.rule);
            }
        }
        return std::move(roles_);
    }

private:
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

    void put_obliques(const std::vector<Oblique>& obliques) {
        for (const Oblique& oblique : obliques) {
            if (const auto role = role_of(oblique.preposition, type_)) {
                put(*role, actors_.of_phrase(oblique.head), "prepositional phrase");
            }
        }
    }

    void read_verb() {
        const Arguments& arguments = trigger_.arguments;
        const bool befalls =
            befalls_its_subject(document_.tokens[trigger_.head]) && arguments.objects.empty();
        const TokenIndex act = act_that_harmed();
        if (act != no_token) {
            put_all(Role::source, verb_arguments(document_, act).subjects, "doer of the act");
        } else {
            put_all(trigger_.subject == LightSubject::target || befalls ? Role::target
                                                                        : Role::source,
                    arguments.subjects, arguments.passive ? "by-phrase" : "subject");
        }
        const bool light = trigger_.verb != trigger_.head;
        const bool topic =
            is_symmetrical(*trigger_.sense) && !meets_its_object(document_.tokens[trigger_.verb]);
        if (!light && !topic) {
            put_objects(arguments);
        }
        if (light && arguments.passive && trigger_.subject != LightSubject::event) {
            put_all(trigger_.subject == LightSubject::source ? Role::source : Role::target,
                    arguments.objects, "subject"); // "is locked in a war", "was put under arrest"
        }
        put_all(Role::target, arguments.recipients, "indirect object");
        put_obliques(arguments.obliques);
        if (!light && !topic && roles_.target.empty()) {
            read_inside_objects(arguments.objects);
        }
        if (arguments.passive && roles_.source.empty() && !light) {
            read_act_behind(arguments.obliques);
        }
    }

    /// "withdrew its troops", "sent soldiers": the forces are not whom it is done to.
    void put_objects(const Arguments& arguments) {
        const bool moves = type_ == EventType::retreat || type_ == EventType::mobilize;
        for (const TokenIndex object : arguments.objects) {
            const auto actor = actors_.of_phrase(object);
            const bool moved = moves && !arguments.passive && actor &&
                               (actors_.is_force(*actor) || is_its_own(document_, object));
            const bool left = actor && actors_.is_country(*actor) &&
                              goes_somewhere(document_.tokens[trigger_.verb]);
            if (!moved && !left) {
                put_all(Role::target, {object}, arguments.passive ? "subject" : "object");
            }
        }
    }

    /// "Gunmen fired on crews who were clearing the road, killing one": the attack above a
    /// participle of harm that the tree hangs on something peaceful; no_token = none.
    [[nodiscard]] TokenIndex act_that_harmed() const {
        const Token* told = &document_.tokens[trigger_.verb];
        if (told->relation == Relation::conj &&
            told->head != no_token) { // "killing one and wounding"
            told = &document_.tokens[told->head];
        }
        const Token& harm = *told;
        if (type_ != EventType::assault || harm.xpos != Xpos::VBG ||
            harm.relation != Relation::advcl || harm.head == no_token || attacks(harm.head)) {
            return no_token;
        }
        TokenIndex at = document_.tokens[harm.head].head;
        constexpr int longest_climb = 6;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            const bool active = document_.tokens[at].upos == Upos::VERB && attacks(at);
            if (active) {
                return verb_arguments(document_, at).passive ? no_token : at;
            }
            at = document_.tokens[at].head;
        }
        return no_token;
    }

    [[nodiscard]] bool attacks(TokenIndex verb) const {
        const auto& rows = lexicon_.verbs(document_.tokens[verb].lemma);
        return std::any_of(rows.begin(), rows.end(), [](const EventWord& row) {
            return row.sense.type == EventType::assault;
        });
    }

    /// "was killed in a raid by U.S. forces", "hurt in Israeli shelling": who did the act.
    void read_act_behind(const std::vector<Oblique>& obliques) {
        for (const Oblique& oblique : obliques) {
            const std::string_view word = oblique.preposition;
            const bool means = word == "in" || word == "during" || word == "by" || word == "from";
            if (!means || !is_violent(oblique.head)) {
                continue;
            }
            const Arguments act = noun_arguments(document_, oblique.head);
            put_all(Role::source, act.subjects, "doer of the act behind");
            put_adjectives(oblique.head, "doer of the act behind");
            for (const Oblique& doer : act.obliques) {
                if (doer.preposition == "by") {
                    put_all(Role::source, {doer.head}, "doer of the act behind");
                }
            }
        }
    }

    [[nodiscard]] bool is_violent(TokenIndex noun) const {
        const auto& rows = lexicon_.nouns(document_.tokens[noun].lemma);
        return std::any_of(rows.begin(), rows.end(), [](const EventWord& row) {
            return row.sense.type == EventType::assault || row.sense.type == EventType::coerce;
        });
    }

    /// "promised aid to Mozambique", "rejected a call by the rulers".
    void read_inside_objects(const std::vector<TokenIndex>& objects) {
        for (const TokenIndex object : objects) {
            for (const Oblique& oblique : noun_arguments(document_, object).obliques) {
                if (!concerns(oblique.preposition)) {
                    continue;
                }
                for (const ActorIndex actor : actors_.inside_phrase(oblique.head)) {
                    put(Role::target, actor, "inside the object");
                }
                if (oblique.preposition == "by" || oblique.preposition == "from" ||
                    oblique.preposition == "to" || oblique.preposition == "against") {
                    put(Role::target, actors_.place(oblique.head), "place inside the object");
                }
            }
        }
    }

    void read_noun(const Arguments& arguments) {
        const bool befalls = befalls_its_subject(document_.tokens[trigger_.head]);
        for (const TokenIndex subject : arguments.subjects) {
            const bool resumes = document_.tokens[subject].upos == Upos::PRON &&
                                 trigger_.verb != no_token && !roles_.source.empty();
            if (!resumes) { // "the ministers held their first meeting"
                put_all(befalls ? Role::target : Role::source, {subject}, "possessor");
                put_hyphenated(subject);
            }
        }
        if (!befalls) {
            put_adjectives(trigger_.head, "adjective");
        }
        for (const Oblique& oblique : arguments.obliques) {
            if (befalls && oblique.preposition == "of") { // "the death of six miners"
                put_all(Role::target, {oblique.head}, "of-phrase");
            }
            if (type_ == EventType::request && oblique.preposition == "of") {
                put_all(Role::source, {oblique.head}, "of-phrase"); // "at the request of Ghana"
            }
        }
        put_obliques(arguments.obliques);
        if (trigger_.verb == no_token) {
            read_predicate();
        }
    }

    /// "the Iran-Iraq war": both.
    void put_hyphenated(TokenIndex name) {
        for (const TokenIndex child : document_.children(name)) {
            if (document_.tokens[child].relation == Relation::compound) {
                put(Role::source, actors_.headed_by(child), "possessor");
            }
        }
    }

    /// "Russian air strikes".
    void put_adjectives(TokenIndex noun, std::string_view rule) {
        for (const TokenIndex child : document_.children(noun)) {
            if (document_.tokens[child].relation == Relation::amod) {
                put(Role::source, actors_.headed_by(child), rule);
            }
        }
    }

    /// "the minister is under investigation", "the rebels are in talks with the army".
    void read_predicate() {
        std::string_view preposition;
        std::vector<TokenIndex> subjects;
        for (const TokenIndex child : document_.children(trigger_.head)) {
            const Relation relation = document_.tokens[child].relation;
            if (relation == Relation::nsubj) {
                subjects = with_conjuncts(document_, child);
            } else if (relation == Relation::case_) {
                preposition = document_.tokens[child].lemma;
            }
        }
        if (preposition == "under" || preposition == "in" || preposition == "at") {
            put_all(preposition == "under" ? Role::target : Role::source, subjects, "subject");
        }
    }

    /// "demanded that Russia withdraw": its subject; "refused to meet the king", "promised to send
    /// aid to Mozambique": what its own verb concerns.
    void read_complement(TokenIndex complement) {
        if (complement == no_token) {
            return;
        }
        const Arguments arguments = verb_arguments(document_, complement);
        if (document_.tokens[complement].relation != Relation::xcomp ||
            type_ == EventType::request) {
            put_all(Role::target, arguments.subjects, "subject of the content");
        }
        if (roles_.target.empty()) {
            for (const TokenIndex object : arguments.objects) {
                if (!is_its_own(document_, object)) { // "agreed to withdraw its troops"
                    put_all(Role::target, {object}, "object of the content");
                }
            }
            put_all(Role::target, arguments.recipients, "recipient of the content");
        }
        for (const Oblique& oblique : arguments.obliques) {
            if (roles_.target.empty() && concerns(oblique.preposition)) {
                put(Role::target, actors_.of_phrase(oblique.head), "phrase of the content");
            }
        }
        if (roles_.target.empty()) {
            read_inside_objects(arguments.objects);
        }
    }

    const Document& document_;
    const Trigger& trigger_;
    const ActorMap& actors_;
    const EventLexicon& lexicon_;
    EventType type_;
    Roles roles_;
};

} // namespace

void add_role(Roles& roles, Role role, std::optional<ActorIndex> actor, std::string_view rule) {
    const auto holds = [&](const std::vector<RoleFiller>& fillers) {
        return std::any_of(fillers.begin(), fillers.end(),
                           [&](const RoleFiller& filler) { return filler.actor == *actor; });
    };
    if (actor && !holds(roles.source) && !holds(roles.target)) {
        (role == Role::source ? roles.source : roles.target).push_back({*actor, rule});
    }
}

Roles assign_roles(const Document& document, const Trigger& trigger, const ActorMap& actors,
                   const EventLexicon& lexicon) {
    return RoleFinder(document, trigger, actors, lexicon).find();
}

} // namespace casus
