#pragma once

#include "graph/event_graph.h"

#include <iosfwd>
#include <optional>
#include <string_view>

namespace casus {

/// The event of a graph that the user's words mean, or the exit code of a command that cannot
/// tell.
struct EventChoice {
    std::optional<EventVertex> event;
    int exit_code = 0; ///< when there is no event
};

/// Looks up `words` (graph/event_search.h). When none fits, or several fit as well, says on `err`
/// what to do next, in the name of `command`.
EventChoice choose_event(const EventGraph& graph, std::string_view words, std::string_view command,
                         std::ostream& err);

} // namespace casus
