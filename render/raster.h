#pragma once

#include "render/format.h"

#include <iosfwd>

namespace casus {

/// The view as pixels: of the width wanted, else two a pixel of the SVG, so that print is sharp.
void write_png(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

/// The view as one page of PDF, of the picture's own size.
void write_pdf(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

} // namespace casus
