#pragma once

#include "render/format.h"

#include <iosfwd>

namespace casus {

/// The timeline as an SVG, drawn by casus itself: time runs to the right, one lane an actor; cards
/// tell the events, bands how long they last, arrows what led to what. No script, no outside file;
/// the same graph gives the same bytes on every machine.
void write_timeline_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

/// From 900 to 4000 pixels, 1600 when none is wanted.
double timeline_width(const RenderOptions& options);

} // namespace casus
