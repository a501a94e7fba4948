#pragma once

#include "core/event/event.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <string_view>
#include <vector>

namespace casus {

/// The tolls that a trigger tells: "killed at least 20 people and wounded 90" gives one each at
/// its verb. Empty for other events and for uncounted victims.
std::vector<Toll> find_tolls(std::string_view text, const Document& document,
                             const Trigger& trigger);

} // namespace casus
