#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace casus {

/// Events sorted into lanes by who acts: the countries and actors with most events have one each,
/// the rest share the last.
struct Lanes {
    std::vector<std::string> names;
    std::map<EventVertex, std::size_t> of_event;
};

Lanes make_lanes(const EventGraph& graph, const std::vector<EventVertex>& events, std::size_t most);

} // namespace casus
