#pragma once

#include "graph/event_graph.h"

#include <set>
#include <utility>

namespace casus {

/// Drops `precedes` links that the days of their events contradict, then breaks cycles of
/// precedence, each at its weakest link. Links of cause are never touched: a planned event may
/// cause an earlier one.
void settle_precedence(EventGraph& graph);

using EventPair = std::pair<EventVertex, EventVertex>;

/// The `precedes` links that follow from longer paths of precedence, for pictures to leave out
/// (the transitive reduction keeps the others). The graph must have been settled.
std::set<EventPair> implied_precedence(const EventGraph& graph);

} // namespace casus
