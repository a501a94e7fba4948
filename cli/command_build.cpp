#include "cli/command.h"
#include "cli/decision_input.h"
#include "cli/input_options.h"
#include "cli/output.h"
#include "graph/graph_file.h"
#include "graph/merge.h"
#include "render/terminal.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>
#include <utility>
#include <vector>

namespace casus {
namespace {

struct Options {
    InputOptions input;
    std::string output;
    std::string decisions;
};

int build(const Options& options, Streams io) {
    require_writable(options.output);
    Decisions decisions = read_decision_file(options.decisions);
    std::vector<Record> records;
    const Outcome outcome = extract_inputs(
        options.input, io, [&](Account&& account) { records.push_back(make_record(account)); });
    if (outcome.articles == 0) {
        io.err << "casus build: no article was found; nothing is written\n";
        return exit_code(outcome);
    }
    const EventGraph graph = merge(std::move(records), std::move(decisions));
    write_output(options.output, io.out, [&](std::ostream& out) { write_graph(graph, out); });
    if (io.out_is_terminal && options.output != "-") {
        write_terminal(graph, {.colour = true}, io.out);
    }
    return exit_code(outcome);
}

} // namespace

Action prepare_build(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    add_input_options(app, options->input);
    app.add_option("-o,--output", options->output, "Graph file to write, - for standard output")
        ->required();
    add_decision_option(app, options->decisions);
    app.footer("Examples:\n"
               "  casus build article.txt -o graph.json\n"
               "  casus build pages/ more.jsonl -o graph.json\n"
               "  curl -s URL | casus build - --from html -o graph.json\n"
               "  casus build pages/ -o graph.json --dictionary actors.txt agents.txt verbs.txt\n\n"
               "What cannot be read is named on standard error; the rest is kept (exit code 4).");
    return [options, io] { return build(*options, io); };
}

} // namespace casus
