#pragma once

#include "render/format.h"

#include <vector>

namespace casus {

/// Events and actors as nodes, links and participation as edges; times as EDTF and ISO strings.
std::vector<ExportFile> export_graphml(const EventGraph& graph);
/// The same as GEXF 1.2draft with the days of events as spells of their nodes.
std::vector<ExportFile> export_gexf(const EventGraph& graph);
/// Three tables: events, "-actors", "-links".
std::vector<ExportFile> export_csv(const EventGraph& graph);
/// Event data: one table with one row an event, its dyads listed in codes.
std::vector<ExportFile> export_events(const EventGraph& graph);

} // namespace casus
