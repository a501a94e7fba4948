#pragma once

#include "graph/event_graph.h"

#include <iosfwd>

namespace casus {

struct TerminalOptions {
    bool colour = false;
    bool background = false; ///< also events of salience 3
};

/// Prints a graph as a timeline to read: one event a line with its date, status and sources, and
/// below it what it led to.
void write_terminal(const EventGraph& graph, const TerminalOptions& options, std::ostream& out);

} // namespace casus
