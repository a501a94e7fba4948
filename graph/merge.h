#pragma once

#include "graph/event_graph.h"

#include <vector>

namespace casus {

/// Merges the tellings of all articles into one event graph. A pure function of the set of
/// records: order, duplicates and batching do not change the result by a byte. Of two records with
/// the same article id the one with the greater content wins, whatever the order.
EventGraph merge(std::vector<Record> records);

} // namespace casus
