#include "core/event/roles.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casus {
namespace {

enum class Role : std::uint8_t { source, target };

/// What a preposition makes of its actor, for one type of event or for all of them.
struct PrepositionRole {
    std::string_view preposition;
    std::optional<EventType> type; ///< none = all types without a row of their own
    Role role;
};

constexpr std::array<PrepositionRole, 40> preposition_roles{{
    {"against", std::nullopt, Role::target},   {"among", EventType::consult, Role::source},
    {"among", EventType::agree, Role::source}, {"at", EventType::accuse, Role::target},
    {"at", EventType::assault, Role::target},  {"between", std::nullopt, Role::source},
    {"by", std::nullopt, Role::source},        {"for", EventType::aid, Role::target},
    {"for", EventType::support, Role::target}, {"for", EventType::concede, Role::target},
    {"from", EventType::coerce, Role::target}, {"from", EventType::request, Role::target},
    {"from", EventType::aid, Role::source},    {"into", EventType::accuse, Role::target},
    {"of", EventType::accuse, Role::target},   {"of", EventType::aid, Role::target},
    {"of", EventType::assault, Role::target},  {"of", EventType::coerce, Role::target},
    {"of", EventType::sanction, Role::target}, {"of", EventType::support, Role::target},
    {"of", EventType::reject, Role::target},   {"of", EventType::mobilize, Role::source},
    {"of", EventType::protest, Role::source},  {"of", EventType::retreat, Role::source},
    {"of", EventType::consult, Role::source},  {"of", EventType::agree, Role::source},
    {"of", EventType::concede, Role::source},  {"of", EventType::other, Role::source},
    {"on", EventType::assault, Role::target},  {"on", EventType::coerce, Role::target},
    {"on", EventType::sanction, Role::target}, {"on", EventType::request, Role::target},
    {"to", EventType::aid, Role::target},      {"to", EventType::support, Role::target},
    {"to", EventType::request, Role::target},  {"to", EventType::concede, Role::target},
    {"to", EventType::threaten, Role::target}, {"with", EventType::consult, Role::source},
    {"with", EventType::agree, Role::source},  {"with", EventType::cooperate, Role::source},
}};

std::optional<Role> role_of(std::string_view preposition, EventType type) {
    std::optional<Role> general;
    for (const PrepositionRole& row : preposition_roles) {
        if (row.preposition == preposition) {
            if (row.type == type) {
                return row.role;
            }
            if (!row.type) {
                general = row.role;
            }
        }
    }
    return general;
}

/// Types whose complement clause names the target ("demanded that Russia withdraw").
bool targets_complement_subject(EventType type) {
    return type == EventType::request || type == EventType::accuse || type == EventType::threaten ||
           type == EventType::reject;
}

class RoleFinder {
public:
    RoleFinder(const Document& document, const Trigger& trigger, const ActorOfToken& actors)
        : document_(document), trigger_(trigger), actors_(actors), type_(*trigger.sense->type) {}

    Roles find() {
        if (trigger_.verb != no_token) {
            read_verb();
        } else {
            read_noun(trigger_.arguments);
        }
        if (trigger_.verb != no_token && trigger_.verb != trigger_.head) {
            read_noun(trigger_.noun_arguments);
        }
        if (roles_.target.empty() && targets_complement_subject(type_)) {
            read_complement();
        }
        if (type_ == EventType::consult) {
            for (const ActorIndex actor : roles_.target) {
                put(roles_.source, actor);
            }
            roles_.target.clear();
        }
        return std::move(roles_);
    }

private:
    void put(std::vector<ActorIndex>& role, std::optional<ActorIndex> actor) {
        const auto holds = [&](const std::vector<ActorIndex>& list) {
            return std::find(list.begin(), list.end(), *actor) != list.end();
        };
        if (actor && !holds(roles_.source) && !holds(roles_.target)) {
            role.push_back(*actor);
        }
    }

    void put_all(std::vector<ActorIndex>& role, const std::vector<TokenIndex>& heads) {
        for (const TokenIndex head : heads) {
            put(role, actor_of_phrase(document_, head, actors_));
        }
    }

    void put_obliques(const std::vector<Oblique>& obliques) {
        for (const Oblique& oblique : obliques) {
            if (const auto role = role_of(oblique.preposition, type_)) {
                put(*role == Role::source ? roles_.source : roles_.target,
                    actor_of_phrase(document_, oblique.head, actors_));
            }
        }
    }

    void read_verb() {
        const Arguments& arguments = trigger_.arguments;
        put_all(trigger_.subject_is_target ? roles_.target : roles_.source, arguments.subjects);
        const bool light = trigger_.verb != trigger_.head;
        if (!light) {
            put_all(roles_.target, arguments.objects);
        }
        put_all(roles_.target, arguments.recipients);
        put_obliques(arguments.obliques);
        if (!light && roles_.target.empty()) {
            read_inside_objects(arguments.objects);
        }
    }

    /// "promised aid to Mozambique", "lifted the sanctions against Iran".
    void read_inside_objects(const std::vector<TokenIndex>& objects) {
        for (const TokenIndex object : objects) {
            for (const Oblique& oblique : noun_arguments(document_, object).obliques) {
                const bool concerns = oblique.preposition == "to" || oblique.preposition == "for" ||
                                      oblique.preposition == "against" ||
                                      oblique.preposition == "with" ||
                                      oblique.preposition == "on" || oblique.preposition == "of";
                if (concerns) {
                    put(roles_.target, actor_of_phrase(document_, oblique.head, actors_));
                }
            }
        }
    }

    void read_noun(const Arguments& arguments) {
        put_all(roles_.source, arguments.subjects);
        for (const TokenIndex child : document_.children(trigger_.head)) {
            if (document_.tokens[child].relation == Relation::amod) { // "Russian air strikes"
                put(roles_.source, actors_[child]);
            }
        }
        put_obliques(arguments.obliques);
    }

    void read_complement() {
        const TokenIndex complement = trigger_.arguments.complement;
        if (complement == no_token) {
            return;
        }
        for (const TokenIndex child : document_.children(complement)) {
            const Relation relation = document_.tokens[child].relation;
            if (relation == Relation::nsubj || relation == Relation::nsubj_pass) {
                put_all(roles_.target, with_conjuncts(document_, child));
            }
        }
    }

    const Document& document_;
    const Trigger& trigger_;
    const ActorOfToken& actors_;
    EventType type_;
    Roles roles_;
};

} // namespace

std::optional<ActorIndex> actor_of_phrase(const Document& document, TokenIndex head,
                                          const ActorOfToken& actors) {
    if (actors[head]) {
        return actors[head];
    }
    for (const Relation relation :
         {Relation::nmod_poss, Relation::compound, Relation::amod, Relation::nmod}) {
        for (const TokenIndex child : document.children(head)) {
            if (document.tokens[child].relation == relation && actors[child]) {
                return actors[child];
            }
        }
    }
    return std::nullopt;
}

Roles assign_roles(const Document& document, const Trigger& trigger, const ActorOfToken& actors) {
    return RoleFinder(document, trigger, actors).find();
}

} // namespace casus
