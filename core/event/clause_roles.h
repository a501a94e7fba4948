#pragma once

#include "core/actor/actor.h"
#include "core/event/event.h"
#include "core/language/document.h"

#include <string_view>
#include <vector>

namespace casus {

/// Gives the events of one rule, whose words no lexicon knows, the actors of their clause: its
/// subject is the source, its object the target.
void add_clause_roles(const Document& document, const std::vector<Actor>& actors,
                      std::string_view rule, std::vector<Event>& events);

} // namespace casus
