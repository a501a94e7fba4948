#pragma once

#include "core/event/roles.h"

namespace casus {

/// Fills roles that the grammar left open from what stands nearby: the nearest actor before or
/// behind the verb, the subject of the clause that an event noun stands in, an actor named deeper
/// in the clause, the place for those who live there.
void add_likely_roles(const Document& document, const Trigger& trigger, const ActorMap& actors,
                      const EventLexicon& lexicon, Roles& roles);

} // namespace casus
