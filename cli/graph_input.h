#pragma once

#include "cli/command.h"
#include "graph/event_graph.h"

#include <string>

namespace casus {

/// Adds the positional GRAPH option.
void add_graph_option(CLI::App& app, std::string& file);

/// Reads a graph file, "-" = standard input. Throws Error with the file and what is wrong.
EventGraph read_graph_input(const std::string& file, std::istream& standard_input);

/// All bytes of a file or, for "-", of standard input. Throws Error.
std::string read_bytes(const std::string& file, std::istream& standard_input);

} // namespace casus
