#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "render/format.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>

namespace casus {
namespace {

struct Options {
    std::string graph;
    std::string output;
    std::string format;
};

std::string format_names() {
    std::string names;
    for (const ExportFormat& format : export_formats()) {
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    }
    return names;
}

const ExportFormat& wanted_format(const Options& options) {
    const std::string name = options.format.empty()
                                 ? std::filesystem::path(options.output).extension().string()
                                 : options.format;
    const ExportFormat* format = find_export_format(name);
    if (format == nullptr) {
        throw CLI::ValidationError("--to", "no export format is known by '" + name +
                                               "'; there are: " + format_names());
    }
    return *format;
}

/// "graph.csv", "-actors" -> "graph-actors.csv"; standard output takes all parts, one after
/// another.
std::string file_of_part(const std::string& output, const std::string& part) {
    if (output == "-" || part.empty()) {
        return output;
    }
    std::filesystem::path file(output);
    const std::string suffix = file.extension().string();
    return file.replace_extension().string() + part + suffix;
}

int export_graph(const Options& options, Streams io) {
    const ExportFormat& format = wanted_format(options);
    require_writable(options.output);
    const EventGraph graph = read_graph_input(options.graph, io.in);
    for (const ExportFile& file : format.write(graph)) {
        write_output(file_of_part(options.output, file.part), io.out,
                     [&](std::ostream& out) { out << file.bytes; });
    }
    return num_vertices(graph) == 0 ? exit_nothing_found : exit_done;
}

} // namespace

Action prepare_export(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    add_graph_option(app, options->graph);
    app.add_option("-o,--output", options->output, "File to write, - for standard output")
        ->required();
    app.add_option("--to", options->format,
                   "Format: " + format_names() + " (default: from the file's suffix)");
    app.footer(
        "Examples:\n"
        "  casus export graph.json -o graph.graphml\n"
        "  casus export graph.json -o events.csv     writes events.csv, events-actors.csv, "
        "events-links.csv\n"
        "  casus export graph.json -o dyads.csv --to events   one row an event, for event-data "
        "scripts");
    return [options, io] { return export_graph(*options, io); };
}

} // namespace casus
