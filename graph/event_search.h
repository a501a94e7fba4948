#pragma once

#include "graph/event_graph.h"

#include <string_view>
#include <vector>

namespace casus {

/// An event that somebody may mean, with how well it fits the words, 0..1.
struct EventMatch {
    EventVertex event = 0;
    double fit = 0;
};

/// The events that `words` may mean, best first: the one whose id it is (or begins an id, from four
/// characters on), else those that hold every word in their title, place, actors, type or quotes.
/// Words in the title count most; plural and other endings are overlooked. Empty when none fits.
std::vector<EventMatch> search_events(const EventGraph& graph, std::string_view words);

/// The events between which the words leave a doubt: those that fit as well as the best one.
std::vector<EventVertex> equally_fitting(const std::vector<EventMatch>& matches);

} // namespace casus
