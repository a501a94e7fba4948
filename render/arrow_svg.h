#pragma once

#include "graph/event_graph.h"
#include "render/arrow_router.h"
#include "render/theme.h"

#include <optional>
#include <string>
#include <vector>

namespace casus {

/// A link with its way between two cards.
struct RoutedArrow {
    EventEdge link;
    std::vector<Point> way;
    std::string words;
    std::optional<Box> label; ///< where the words stand; none = there is no free place
};

/// Leads the arrow of a link between two boxes and, where it tells why, finds a place for its
/// words. None when there is no way.
std::optional<RoutedArrow> route_link(const EventGraph& graph, const EventEdge& link,
                                      const Box& from, const Box& to, ArrowRouter& router);

/// Lines with tooltips that hold the quotes; the words are drawn apart, above all lines.
std::string arrow_lines(const EventGraph& graph, const std::vector<RoutedArrow>& arrows);
std::string arrow_labels(const std::vector<RoutedArrow>& arrows);

/// A marker for the ends of lines, from its left middle to its right one, in a box of 8 pixels.
std::string arrow_head(std::string_view id, std::string_view classes, std::string_view path);

/// Begin of an SVG of casus: element, name, description, style sheet, arrow heads, ground.
std::string svg_begin(double width, double height, std::string_view title,
                      std::string_view description, ThemeName theme);

} // namespace casus
