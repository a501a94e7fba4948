#pragma once

#include "core/actor/actor.h"
#include "core/event/event_lexicon.h"
#include "core/event/triggers.h"
#include "core/language/document.h"
#include "core/span.h"

#include <vector>

namespace casus {

/// An event that something else than the lexicon found, such as a user's dictionary. It takes the
/// place of what the lexicon says about its word; dates, status and place are found as for others.
struct GivenEvent {
    TokenIndex head = no_token; ///< the verb
    Span trigger;
    EventSense sense; ///< with a type
    std::vector<ActorIndex> source;
    std::vector<ActorIndex> target;
};

/// Puts the given events among the triggers of the lexicon, in text order; a trigger at the same
/// word gives way. The triggers point into `given`.
void place_given(const Document& document, const std::vector<GivenEvent>& given,
                 std::vector<Trigger>& triggers);

/// The given event that a trigger stands for; null when the lexicon found it.
const GivenEvent* given_event(const Trigger& trigger, const std::vector<GivenEvent>& given);

} // namespace casus
