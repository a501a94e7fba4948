#pragma once

#include "core/actor/actor.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <optional>
#include <vector>

namespace casus {

/// Which actor a token is the head of; none = no actor. One entry a token.
using ActorOfToken = std::vector<std::optional<ActorIndex>>;

struct Roles {
    std::vector<ActorIndex> source; ///< distinct, in the order of the text
    std::vector<ActorIndex> target;
};

/// Who does what a trigger tells, and to whom. Participants of a meeting are all in `source`.
Roles assign_roles(const Document& document, const Trigger& trigger, const ActorOfToken& actors);

/// The actor of a phrase: its head, else an actor inside it that owns it or stands for it
/// ("Russia's forces", "the Syrian army"). None for phrases about something else.
std::optional<ActorIndex> actor_of_phrase(const Document& document, TokenIndex head,
                                          const ActorOfToken& actors);

} // namespace casus
