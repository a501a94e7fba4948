#pragma once

#include "core/event/actor_map.h"
#include "core/event/role_rules.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <optional>
#include <string_view>
#include <vector>

namespace casus {

/// An actor with the rule that gave it its role: "subject", "by-phrase", "nearest actor before".
struct RoleFiller {
    ActorIndex actor = 0;
    std::string_view rule;
};

struct Roles {
    std::vector<RoleFiller> source; ///< distinct actors, in the order they were found
    std::vector<RoleFiller> target; ///< distinct, none of them in source
};

/// Gives an actor a role unless it has one; none = nothing to give.
void add_role(Roles& roles, Role role, std::optional<ActorIndex> actor, std::string_view rule);

/// Who does what a trigger tells, and to whom. Participants of a meeting are all in `source`.
Roles assign_roles(const Document& document, const Trigger& trigger, const ActorMap& actors,
                   const EventLexicon& lexicon);

} // namespace casus
