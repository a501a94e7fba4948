#pragma once

#include "render/format.h"

#include <iosfwd>

namespace casus {

/// The timeline as an SVG: time runs down, one row a day, one column a lane; cards tell the events,
/// arrows what led to what. Drawn by casus itself: nothing overlaps, the same graph gives the same
/// bytes on every machine.
void write_timeline_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

} // namespace casus
