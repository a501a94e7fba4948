#pragma once

#include "render/format.h"

#include <iosfwd>

namespace casus {

/// The actor network as an SVG, drawn by casus: who did what to whom.
void write_network_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

} // namespace casus
