#include "cli/choice.h"
#include "cli/command.h"
#include "cli/graph_input.h"
#include "render/terminal.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>
#include <string>

namespace casus {
namespace {

struct Options {
    std::string graph;
    std::string colour = "auto";
    bool all = false;
};

int show(const Options& options, Streams io) {
    const EventGraph graph = read_graph_input(options.graph, io.in);
    const bool colour =
        options.colour == "always" || (options.colour == "auto" && io.out_is_terminal);
    write_terminal(graph, {.colour = colour, .background = options.all}, io.out);
    return num_vertices(graph) == 0 ? exit_nothing_found : exit_done;
}

} // namespace

Action prepare_show(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    add_graph_option(app, options->graph);
    app.add_flag("-a,--all", options->all, "Also events of the background (salience 3)");
    app.add_option("--colour,--color", options->colour,
                   "Colours: auto (on a terminal), always, never")
        ->check(one_of({"auto", "always", "never"}));
    app.footer("Examples:\n"
               "  casus show graph.json\n"
               "  casus show graph.json --all --colour always | less -R");
    return [options, io] { return show(*options, io); };
}

} // namespace casus
