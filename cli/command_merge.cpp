#include "cli/command.h"
#include "cli/decision_input.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "core/account_file.h"
#include "core/problem.h"
#include "graph/graph_file.h"
#include "graph/merge.h"
#include "graph/store.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casus {
namespace {

struct Options {
    std::vector<std::string> inputs;
    std::string output;
    std::string decisions;
};

bool is_graph(std::string_view bytes) {
    return bytes.substr(0, 200).find("casus.graph/") != std::string_view::npos;
}

/// What is merged: the state of all inputs.
struct Input {
    std::vector<Record> records;
    Decisions decisions;
};

void add_state(std::vector<Record> records, const Decisions& decisions, Input& input) {
    input.records.insert(input.records.end(), std::make_move_iterator(records.begin()),
                         std::make_move_iterator(records.end()));
    add_decisions(input.decisions, decisions);
}

void add_graph(EventGraph graph, Input& input) {
    GraphInfo& info = graph[boost::graph_bundle];
    add_state(std::move(info.records), info.decisions, input);
}

/// Adds the records of one input and gives the number of lines that could not be read.
std::size_t add_records(const std::string& file, Streams io, Input& input) {
    const std::string bytes = read_bytes(file, io.in);
    if (is_graph(bytes)) {
        add_graph(read_graph(bytes, file), input);
        return 0;
    }
    if (Store::recognises(bytes)) {
        const Store store(file);
        add_state(store.records(), store.decisions(), input);
        return 0;
    }
    std::size_t bad = 0;
    std::size_t number = 0;
    for (std::string_view rest = bytes; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        try {
            input.records.push_back(make_record(read_account(line, file, number)));
        } catch (const Error& error) {
            io.err << error.what() << "\n";
            ++bad;
        }
    }
    return bad;
}

int merge_inputs(const Options& options, Streams io) {
    require_writable(options.output);
    Input input;
    input.decisions = read_decision_file(options.decisions);
    std::size_t bad = 0;
    for (const std::string& file : options.inputs) {
        try {
            bad += add_records(file, io, input);
        } catch (const Error& error) {
            io.err << error.what() << "\n";
            ++bad;
        }
    }
    if (input.records.empty()) {
        io.err << "casus merge: no record was found; nothing is written\n";
        return bad > 0 ? exit_unreadable : exit_nothing_found;
    }
    const EventGraph graph = merge(std::move(input.records), std::move(input.decisions));
    write_output(options.output, io.out, [&](std::ostream& out) { write_graph(graph, out); });
    return bad > 0 ? exit_done_in_part : exit_done;
}

} // namespace

Action prepare_merge(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    app.add_option("INPUT", options->inputs,
                   "Records of casus extract, graphs and stores, or - for standard input")
        ->required();
    app.add_option("-o,--output", options->output, "Graph file to write, - for standard output")
        ->required();
    add_decision_option(app, options->decisions);
    app.footer(
        "Examples:\n"
        "  casus merge records-*.jsonl -o graph.json\n"
        "  casus merge graph.json new.jsonl -o graph.json\n"
        "  casus merge graph.json --decisions mine.txt -o graph.json\n\n"
        "The order of the inputs does not matter, and merging a part twice changes nothing.");
    return [options, io] { return merge_inputs(*options, io); };
}

} // namespace casus
