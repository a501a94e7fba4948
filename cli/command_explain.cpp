#include "cli/command.h"
#include "cli/event_choice.h"
#include "cli/graph_input.h"
#include "core/explain.h"
#include "core/problem.h"
#include "core/time/date_interval.h"
#include "core/utf8.h"
#include "render/explanation.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>
#include <string>

namespace casus {
namespace {

struct Options {
    std::string graph;
    std::string event;
    std::string sentence;
    std::string published;
};

int explain_sentence(const Options& options, Streams io) {
    Article article;
    article.id = "sentence";
    article.text = to_valid_utf8(options.sentence);
    article.published = parse_iso_day(options.published);
    if (!options.published.empty() && !article.published) {
        io.err << "casus explain: --published is '" << options.published
               << "'; it must be a day like 2016-12-08\n";
        return exit_usage;
    }
    article.blocks.push_back(
        {{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::paragraph});
    const Explanation explanation = explain(article, load_resources({default_data_folder()}));
    write_explanation(explanation, io.out);
    return explanation.account.events.empty() ? exit_nothing_found : exit_done;
}

int explain_event(const Options& options, Streams io) {
    const EventGraph graph = read_graph_input(options.graph, io.in);
    const EventChoice choice = choose_event(graph, options.event, "explain", io.err);
    if (!choice.event) {
        return choice.exit_code;
    }
    write_explanation(graph, *choice.event, io.out);
    return exit_done;
}

int explain_either(const Options& options, Streams io) {
    if (!options.sentence.empty()) {
        return explain_sentence(options, io);
    }
    if (options.event.empty()) {
        io.err << "casus explain: say which event: casus explain GRAPH.json EVENT, or give "
                  "--sentence \"...\"\n";
        return exit_usage;
    }
    return explain_event(options, io);
}

} // namespace

Action prepare_explain(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    app.add_option("GRAPH", options->graph, "Graph file, - for standard input");
    app.add_option("EVENT", options->event, "Id of the event, or words of its title");
    app.add_option("--sentence", options->sentence,
                   "Explain what this sentence tells, or why nothing");
    app.add_option("--published", options->published,
                   "Day on which the sentence was published: YYYY-MM-DD");
    app.footer("Examples:\n"
               "  casus explain graph.json \"vetoes draft resolution\"\n"
               "  casus explain --sentence \"Russia vetoed the draft last week.\" "
               "--published 2016-12-08");
    return [options, io] { return explain_either(*options, io); };
}

} // namespace casus
