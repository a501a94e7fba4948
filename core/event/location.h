#pragma once

#include "core/actor/actor_lexicon.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <string>
#include <string_view>

namespace casus {

/// The most specific named place in an event's own clause: "in Aleppo"; the destination of a
/// movement. "" when it tells none.
std::string find_location(std::string_view text, const Document& document, const Trigger& trigger,
                          const ActorLexicon& places);

} // namespace casus
