#pragma once

#include "graph/event_graph.h"

#include <vector>

namespace casus {

/// Merges the tellings of all articles into one event graph. A pure function of the set of
/// records: order, duplicates and batching do not change the result by a byte. Of two records with
/// the same article id the one with the greater content wins, whatever the order. The user's
/// decisions are applied last and kept in the graph.
EventGraph merge(std::vector<Record> records, Decisions decisions = {});

} // namespace casus
