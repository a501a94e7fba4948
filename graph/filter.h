#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace casus {

/// Which events a filter keeps: those for which all that is set holds.
struct EventFilter {
    std::optional<Day> from; ///< events that touch the days from .. to; undated ones only when
    std::optional<Day> to;   ///< neither is set
    std::string actor;       ///< a name or alias of somebody who takes part
    std::string place;       ///< part of the place
    std::string words;       ///< all of them stand in the title, in any form
    std::set<EventType> types;
    std::set<EventStatus> statuses;
    int salience = 3;         ///< the least: 1 main events only, 3 all
    std::size_t articles = 0; ///< at least so many tell it
    std::size_t voices = 0;
    double confidence = 0;
    bool conflicts = false; ///< only events about which claims conflict
};

/// The part of a graph that the filter keeps: its events, the links and relations between them,
/// their actors and articles. What was merged stays merged.
EventGraph filter_graph(const EventGraph& graph, const EventFilter& filter);

} // namespace casus
