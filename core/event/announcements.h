#pragma once

#include "core/event/actor_map.h"
#include "core/event/event.h"
#include "core/event/event_lexicon.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <vector>

namespace casus {

/// Who says that he will do something commits himself: the verb of speech is an event of its own.
/// "The party said it will boycott the vote" threatens, "Syria announced it would withdraw" agrees,
/// "They said they will not leave" rejects. `candidates[i]` is what `triggers[i]` tells. Verbs that
/// tell an event already give none.
std::vector<Trigger> find_announcements(const Document& document,
                                        const std::vector<Trigger>& triggers,
                                        const std::vector<Event>& candidates,
                                        const ActorMap& actors, const EventLexicon& lexicon);

} // namespace casus
