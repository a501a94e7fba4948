#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <vector>

namespace casus {

/// The events of a picture: those told on cards, in order of time, and those only counted.
struct TimelineSelection {
    std::vector<EventVertex> cards;
    std::vector<EventVertex> counted;
};

/// Cards for the most salient events, told by most articles, surest; at most `most` of them.
TimelineSelection select_events(const EventGraph& graph, std::size_t most);

} // namespace casus
