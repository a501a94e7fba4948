#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace casus {

/// An actor's place in the network of actors.
struct NetworkPlace {
    std::uint32_t actor = 0; ///< index into GraphInfo::actors
    std::size_t neighbours = 0;
    double weight = 0;         ///< of all relations
    double betweenness = 0;    ///< 0..1: share of shortest paths between others that go through it
    std::size_t component = 0; ///< 0 = the largest
};

/// What happened in one month, by quad class ("verbal conflict", ...).
using MonthCounts = std::map<std::string, std::map<std::string, std::size_t>>; ///< "2016-12" -> ..

/// The projection of the graph on its actors, whoever stands in a relation, the weightiest first.
/// Parallel relations are one tie; directions are overlooked. Betweenness is not reckoned for more
/// than `most_exact` actors, then it is 0 (it takes actors x ties).
std::vector<NetworkPlace> actor_places(const EventGraph& graph, std::size_t most_exact = 5000);

/// Real events by month of their first day.
MonthCounts events_by_month(const EventGraph& graph);

} // namespace casus
