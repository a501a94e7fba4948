#pragma once

#include "graph/event_graph.h"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Writes a graph as casus.graph/1 JSON: fixed order of keys and lists, no timestamps, so equal
/// graphs give equal bytes.
void write_graph(const EventGraph& graph, std::ostream& out);

/// Reads casus.graph/1. `name` stands in messages. Throws Error with what is wrong and where.
EventGraph read_graph(std::string_view json, const std::string& name);

} // namespace casus
