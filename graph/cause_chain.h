#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <vector>

namespace casus {

enum class ChainDirection { causes, effects };

/// One link of a chain: from an event already reached to a further one.
struct ChainStep {
    EventEdge link;
    EventVertex event = 0;  ///< the event reached: a cause or, for effects, what it led to
    std::size_t parent = 0; ///< the step it hangs on, as index + 1; 0 = the event asked for
    std::size_t depth = 1;  ///< links between it and the event asked for
    double confidence = 0;  ///< of the whole path: the product of its links'
};

struct ChainLimits {
    std::size_t depth = 6;
    std::size_t steps = 20;
};

/// Whether a link tells why something happened; links of mere order count, but less.
bool explains(LinkType type);

/// The events that led to `event` (or what it led to), each by its best path, as a tree in
/// pre-order: the surest branch first. Links of mere order weigh half. Deterministic.
std::vector<ChainStep> cause_chain(const EventGraph& graph, EventVertex event,
                                   ChainDirection direction, ChainLimits limits = {});

} // namespace casus
