#pragma once

#include "render/format.h"

#include <iosfwd>

namespace casus {

/// The view in the DOT language, through cgraph.
void write_dot(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

/// The view as SVG: the timeline drawn by casus, the others laid out by Graphviz in a child process
/// with a time limit, so that no graph can hang or crash casus. Throws Error when Graphviz is not
/// installed or fails.
void write_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

} // namespace casus
