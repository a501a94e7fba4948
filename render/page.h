#pragma once

#include "render/format.h"

#include <iosfwd>

namespace casus {

/// One interactive page: timeline, actor network and evidence with linked selection, search and
/// filters. One file without outside resources, under a content security policy that lets nothing
/// run but its own script.
void write_page(const EventGraph& graph, const RenderOptions& options, std::ostream& out);

/// The graph as the page's script reads it (render/page/model.ts), JSON that may stand in an HTML
/// script element.
std::string page_data(const EventGraph& graph, const RenderOptions& options);

} // namespace casus
