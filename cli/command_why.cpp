#include "cli/command.h"
#include "cli/event_choice.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "render/chain.h"

#include <CLI/CLI.hpp>

#include <array>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>

namespace casus {
namespace {

struct Options {
    std::string words;
    std::string graph;
    std::string output = "-";
    std::string format;
    bool effects = false;
    ChainLimits limits;
};

struct AnswerFormat {
    std::string_view name;
    std::string_view suffix;
    void (*write)(const EventGraph& graph, const ChainAnswer& answer, std::ostream& out);
};

constexpr std::array<AnswerFormat, 3> formats{{
    {"text", ".txt", write_chain_text},
    {"json", ".json", write_chain_json},
    {"dot", ".dot",
     [](const EventGraph& graph, const ChainAnswer& answer, std::ostream& out) {
         out << chain_dot(graph, answer);
     }},
}};

/// By name, else by the suffix of the output file, else text.
const AnswerFormat& wanted_format(const Options& options) {
    const std::string suffix = std::filesystem::path(options.output).extension().string();
    for (const AnswerFormat& format : formats) {
        if (options.format.empty() ? format.suffix == suffix : format.name == options.format) {
            return format;
        }
    }
    return formats.front();
}

int why(const Options& options, Streams io) {
    const EventGraph graph = read_graph_input(options.graph, io.in);
    const EventChoice choice = choose_event(graph, options.words, "why", io.err);
    if (!choice.event) {
        return choice.exit_code;
    }
    ChainAnswer answer{
        *choice.event, options.effects ? ChainDirection::effects : ChainDirection::causes, {}};
    answer.steps = cause_chain(graph, answer.event, answer.direction, options.limits);
    write_output(options.output, io.out,
                 [&](std::ostream& out) { wanted_format(options).write(graph, answer, out); });
    return answer.steps.empty() ? exit_nothing_found : exit_done;
}

} // namespace

Action prepare_why(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    app.add_option("EVENT", options->words,
                   "An event: its id, or words that it has (\"Paris meeting\")")
        ->required();
    add_graph_option(app, options->graph);
    app.add_flag("--effects", options->effects, "What it led to, instead of what led to it");
    app.add_option("--depth", options->limits.depth, "Links to follow, at most (6)")
        ->check(CLI::PositiveNumber);
    app.add_option("--events", options->limits.steps, "Events to tell, at most (20)")
        ->check(CLI::PositiveNumber);
    app.add_option("--to", options->format, "Format: text (default), json, dot")
        ->check(CLI::IsMember({"text", "json", "dot"}));
    app.add_option("-o,--output", options->output, "File to write (default: standard output)");
    app.footer("Examples:\n"
               "  casus why \"Paris meeting\" graph.json\n"
               "  casus why e3f2a91 graph.json --effects --depth 3\n"
               "  casus why \"ceasefire\" graph.json --to dot | dot -Tsvg -o why.svg");
    return [options, io] { return why(*options, io); };
}

} // namespace casus
