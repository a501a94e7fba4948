#pragma once

#include "graph/event_graph.h"

#include <string>
#include <utility>
#include <vector>

namespace casus {

/// One property of an event that two graphs show differently.
struct EventChange {
    std::string property; ///< "date", "status", "title", "articles" ...
    std::string before;
    std::string after;
};

struct ChangedEvent {
    EventVertex before = 0;
    EventVertex after = 0;
    std::vector<EventChange> changes; ///< never empty
};

/// What is new, gone and changed between two graphs, in order of time. Events are the same when
/// they share a telling; of several the one with most shared tellings counts.
struct GraphDiff {
    std::vector<EventVertex> added;   ///< of the later graph
    std::vector<EventVertex> removed; ///< of the earlier graph
    std::vector<ChangedEvent> changed;
    std::vector<std::string> new_articles;
    std::vector<std::string> gone_articles;

    [[nodiscard]] bool empty() const {
        return added.empty() && removed.empty() && changed.empty() && new_articles.empty() &&
               gone_articles.empty();
    }
};

GraphDiff diff_graphs(const EventGraph& before, const EventGraph& after);

} // namespace casus
