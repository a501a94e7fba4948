#pragma once

#include "core/actor/actor.h"
#include "core/event/event.h"
#include "core/language/document.h"

#include <vector>

namespace casus {

/// Adds what coded events say of their actors, where no relation says it yet: who attacks somebody
/// is opposed to him, who meets somebody is in contact with him. Only events that happened or go
/// on, and actors named in the sentence of the event.
void add_event_relations(const Document& document, const std::vector<Actor>& actors,
                         const std::vector<Event>& events, std::vector<ActorRelation>& relations);

} // namespace casus
