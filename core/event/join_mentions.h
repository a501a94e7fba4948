#pragma once

#include "core/event/event.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <cstdint>
#include <vector>

namespace casus {

/// Which mentions of an article tell the same event. `result[i]` is the index of the first mention
/// of the event that `candidates[i]` tells; it is i itself for a first mention. Mentions in titles
/// join those in the body. Conservative: two events joined wrongly cost more than one told twice.
std::vector<std::uint32_t> join_mentions(std::string_view text, const Document& document,
                                         const std::vector<Trigger>& triggers,
                                         const std::vector<Event>& candidates,
                                         const EventLexicon& lexicon,
                                         const std::vector<Actor>& actors);

} // namespace casus
