#pragma once

#include "graph/event_graph.h"
#include "render/format.h"

#include <string>
#include <vector>

namespace casus {

/// Heading of a picture: the title wanted, else of the only article, else what the graph spans.
std::string picture_title(const EventGraph& graph, const RenderOptions& options);
/// "21 events, 12 actors, 3 articles, 2011 - 10 Dec 2016".
std::string picture_summary(const EventGraph& graph);

/// Title and summary as elements of an SVG of a width.
std::string picture_heading(const EventGraph& graph, const RenderOptions& options, double width);

/// The views in the DOT language.
std::string timeline_dot(const EventGraph& graph, const RenderOptions& options);
std::string network_dot(const EventGraph& graph, const RenderOptions& options);
std::string causes_dot(const EventGraph& graph, const RenderOptions& options);
std::string view_dot(const EventGraph& graph, const RenderOptions& options);

/// A card as an HTML label: date, title, actors; its border tells the status.
std::string card_label(const EventGraph& graph, const GraphEvent& event, std::string_view colour);

} // namespace casus
