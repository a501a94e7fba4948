#pragma once

#include "render/format.h"

#include <iosfwd>

namespace casus {

/// What led to what as an SVG, drawn by casus: cards in the colours of conflict and cooperation.
void write_causes_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

} // namespace casus
