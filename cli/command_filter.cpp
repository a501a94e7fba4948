#include "cli/choice.h"
#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "graph/filter.h"
#include "graph/graph_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace casus {
namespace {

struct Options {
    std::string graph;
    std::string output;
    std::string from;
    std::string to;
    std::vector<std::string> types;
    std::vector<std::string> statuses;
    EventFilter filter;
};

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// CLI11 calls these for each value; "" = accepted.
std::string check_type(const std::string& text) {
    return parse_event_type(upper(text))
               ? ""
               : "'" + text + "' is no PLOVER type; write one like ASSAULT, PROTEST or CONSULT";
}

std::string check_status(const std::string& text) {
    return parse_event_status(text)
               ? ""
               : "'" + text + "' is none of actual, ongoing, planned, hypothetical, negated";
}

int run_filter(const Options& options, Streams io) {
    require_writable(options.output);
    EventFilter filter = options.filter;
    filter.from = parse_iso_day(options.from);
    filter.to = parse_iso_day(options.to);
    for (const std::string& type : options.types) {
        filter.types.insert(parse_event_type(upper(type)).value_or(EventType::other));
    }
    for (const std::string& status : options.statuses) {
        filter.statuses.insert(parse_event_status(status).value_or(EventStatus::actual));
    }
    const EventGraph kept = filter_graph(read_graph_input(options.graph, io.in), filter);
    write_output(options.output, io.out, [&](std::ostream& out) { write_graph(kept, out); });
    return num_vertices(kept) == 0 ? exit_nothing_found : exit_done;
}

} // namespace

Action prepare_filter(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    EventFilter& filter = options->filter;
    const CLI::Validator day = calendar_day();
    add_graph_option(app, options->graph);
    app.add_option("-o,--output", options->output, "Graph file to write, - for standard output")
        ->required();
    app.add_option("--from", options->from, "Events of this day and later")->check(day);
    app.add_option("--to", options->to, "Events of this day and earlier")->check(day);
    app.add_option("--actor", filter.actor, "Events in which this actor takes part");
    app.add_option("--place", filter.place, "Events at this place");
    app.add_option("--words", filter.words, "Events with all these words in their title");
    app.add_option("--type", options->types, "PLOVER types")
        ->check(CLI::Validator(check_type, "TYPE"));
    app.add_option("--status", options->statuses, "actual, ongoing, planned, hypothetical, negated")
        ->check(CLI::Validator(check_status, "STATUS"));
    app.add_option("--salience", filter.salience, "1 main events only, 2 also usual ones, 3 all")
        ->check(CLI::Range(1, 3));
    app.add_option("--articles", filter.articles, "Told by at least so many articles");
    app.add_option("--voices", filter.voices, "Told by at least so many independent voices");
    app.add_option("--confidence", filter.confidence, "At least so sure, 0 to 1")
        ->check(CLI::Range(0.0, 1.0));
    app.add_flag("--conflicts", filter.conflicts, "Only events about which claims conflict");
    app.footer("Examples:\n"
               "  casus filter graph.json --actor Russia --from 2016-12-01 -o russia.json\n"
               "  casus filter graph.json --type ASSAULT COERCE --voices 2 -o - | casus show -\n"
               "  casus filter graph.json --conflicts -o disputed.json\n\n"
               "The links and relations between the kept events are kept too.");
    return [options, io] { return run_filter(*options, io); };
}

} // namespace casus
