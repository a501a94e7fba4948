#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace casus {

/// Events sorted into lanes by who acts: the countries and actors with most events have one each,
/// in an order that keeps linked lanes side by side; the rest share the last.
struct Lanes {
    std::vector<std::string> names;
    std::map<EventVertex, std::size_t> of_event;
    bool rest = false; ///< the last lane holds what belongs to no other
};

/// Lanes for all `events`; the first `telling` of them decide which lanes there are.
Lanes make_lanes(const EventGraph& graph, const std::vector<EventVertex>& telling,
                 const std::vector<EventVertex>& others, std::size_t most);

/// English name of a country by its ISO alpha-3 code; the code when there is no such country.
std::string country_name(const std::string& alpha3);

} // namespace casus
