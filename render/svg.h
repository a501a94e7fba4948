#pragma once

#include "render/format.h"

#include <iosfwd>

namespace casus {

/// The view in the DOT language, through cgraph.
void write_dot(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

/// The view as SVG, drawn by casus itself: no script, no outside file, the same graph gives the
/// same bytes on every machine.
void write_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

} // namespace casus
