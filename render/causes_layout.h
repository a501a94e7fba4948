#pragma once

#include "graph/event_graph.h"
#include "render/arrow_svg.h"
#include "render/event_card.h"

#include <cstddef>
#include <vector>

namespace casus {

/// What led to what: causes left of their effects, chains apart from each other. Pixels.
struct CausesLayout {
    double width = 0;
    double height = 0;
    std::vector<EventCard> cards;    ///< in order of time
    std::vector<RoutedArrow> arrows; ///< none crosses a card
    std::size_t left_out = 0;        ///< links of shorter chains
};
/// The links a picture of causes shows: those of the longest chains that fit, surest first.
std::vector<EventEdge> select_causes(const EventGraph& graph);

CausesLayout lay_out_causes(const EventGraph& graph, double width);

} // namespace casus
