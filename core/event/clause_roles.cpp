#include "core/event/clause_roles.h"

#include "core/event/actor_map.h"
#include "core/event/roles.h"

namespace casus {
namespace {

Roles clause_roles(const Document& document, const ActorMap& actors, TokenIndex head) {
    Roles roles;
    const auto put_all = [&](Role role, const std::vector<TokenIndex>& phrases,
                             std::string_view rule) {
        for (const TokenIndex phrase : phrases) {
            for (const ActorIndex actor : actors.all_of_phrase(phrase)) {
                add_role(roles, role, actor, rule);
            }
        }
    };
    const bool verb = document.tokens[head].upos == Upos::VERB;
    const Arguments arguments =
        verb ? verb_arguments(document, head) : noun_arguments(document, head);
    put_all(Role::source, arguments.subjects, verb ? "subject" : "possessor");
    put_all(Role::target, arguments.objects, "object");
    return roles;
}

} // namespace

void add_clause_roles(const Document& document, const std::vector<Actor>& actors,
                      std::string_view rule, std::vector<Event>& events) {
    const ActorMap map(document, actors, static_cast<ActorIndex>(actors.size()));
    for (Event& event : events) {
        if (event.rule != rule || !event.source.empty() || !event.target.empty()) {
            continue;
        }
        const Roles roles = clause_roles(document, map, event.head);
        for (const RoleFiller& filler : roles.source) {
            event.source.push_back(filler.actor);
        }
        for (const RoleFiller& filler : roles.target) {
            event.target.push_back(filler.actor);
        }
    }
}

} // namespace casus
