#pragma once

#include "graph/event_graph.h"

#include <cstdint>
#include <vector>

namespace casus {

/// The actors of all records made one table: countries by code, others by name and alias; a bare
/// last name belongs to a person only when no other person bears it.
struct ActorTable {
    std::vector<GraphActor> actors; ///< sorted by id
    /// [record][actor of the record] -> index into actors
    std::vector<std::vector<std::uint32_t>> index;
};

/// A pure function of the records, which are sorted by article.
ActorTable make_actor_table(const std::vector<Record>& records);

} // namespace casus
