#pragma once

#include "core/event/place_map.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <string>

namespace casus {

/// The most specific named place in an event's own clause: "in Aleppo"; the destination of a
/// movement. "" when it tells none.
std::string find_location(const Document& document, const Trigger& trigger, const PlaceMap& places);

} // namespace casus
