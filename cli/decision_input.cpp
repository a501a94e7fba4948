#include "cli/decision_input.h"

#include "cli/graph_input.h"

#include <CLI/CLI.hpp>

#include <sstream>

namespace casus {

void add_decision_option(CLI::App& app, std::string& file) {
    app.add_option(
           "--decisions", file,
           "File of your decisions: lines like 'same EVENT EVENT', 'different EVENT EVENT', "
           "'hide EVENT', 'rename EVENT New title', 'date EVENT 2016-12-07'")
        ->check(CLI::ExistingFile);
}

Decisions read_decision_file(const std::string& file) {
    if (file.empty()) {
        return {};
    }
    std::istringstream nothing;
    return read_decisions(read_bytes(file, nothing), file);
}

} // namespace casus
