#pragma once

#include "graph/event_graph.h"
#include "graph/sqlite.h"

#include <string_view>

namespace casus {

/// SQL that makes the tables of what was merged, where they are missing.
std::string_view event_table_schema();

/// Makes the tables hold the graph; rows that stay the same are not written.
void write_event_tables(Database& database, const EventGraph& graph);

} // namespace casus
