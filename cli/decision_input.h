#pragma once

#include "graph/decisions.h"

#include <string>

namespace CLI {
class App;
}

namespace casus {

/// Declares --decisions FILE.
void add_decision_option(CLI::App& app, std::string& file);

/// The decisions of a file; none for "". Throws Error when it cannot be read.
Decisions read_decision_file(const std::string& file);

} // namespace casus
