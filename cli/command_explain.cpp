#include "cli/command.h"
#include "cli/event_choice.h"
#include "cli/graph_input.h"
#include "core/explain.h"
#include "core/problem.h"
#include "core/time/date_interval.h"
#include "core/utf8.h"
#include "graph/merge_reasons.h"
#include "render/escape.h"
#include "render/explanation.h"

#include <CLI/CLI.hpp>

#include <iomanip>
#include <memory>
#include <ostream>
#include <string>

namespace casus {
namespace {

struct Options {
    std::string graph;
    std::string event;
    std::string other;
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

void write_reasons(const ComparedTellings& it, std::ostream& out) {
    for (const Member* member : {it.a, it.b}) {
        out << "    " << printable(member->article) << ": " << printable(member->quote) << " ["
            << printable(member->id) << "]\n";
    }
    if (!it.comparison.veto.empty()) {
        out << "      never one event: " << it.comparison.veto << "\n";
        return;
    }
    out << std::fixed << std::setprecision(2) << std::showpos;
    for (std::size_t i = 0; i < grounds; ++i) {
        if (it.comparison.weights.at(i) != 0) {
            out << "      " << it.comparison.weights.at(i) << "  "
                << to_string(static_cast<Ground>(i)) << "\n";
        }
    }
    out << "      " << it.comparison.score() << "  in all; one event from " << std::noshowpos
        << same_event << " on\n";
}

void write_merge(const EventGraph& graph, EventVertex event, std::ostream& out) {
    if (graph[event].members.size() < 2) {
        return;
    }
    const MergeReasons reasons(graph);
    out << "  merged of " << graph[event].members.size() << " tellings of " << graph[event].voices
        << (graph[event].voices == 1 ? " voice" : " independent voices") << "\n";
    for (std::size_t i = 1; i < graph[event].members.size(); ++i) {
        if (const auto near = reasons.nearest(event, graph[event].members[i])) {
            write_reasons(*near, out);
        }
    }
}

int explain_pair(const Options& options, const EventGraph& graph, EventVertex event, Streams io) {
    const EventChoice other = choose_event(graph, options.other, "explain", io.err);
    if (!other.event) {
        return other.exit_code;
    }
    if (*other.event == event) {
        io.out << "Both are one event.\n";
        write_merge(graph, event, io.out);
        return exit_done;
    }
    const auto near = MergeReasons(graph).closest(event, *other.event);
    if (!near) {
        io.err << "casus explain: the graph keeps no records, so nobody knows why\n";
        return exit_nothing_found;
    }
    io.out << "Two events; these tellings are most alike:\n";
    write_reasons(*near, io.out);
    return exit_done;
}

int explain_event(const Options& options, Streams io) {
    const EventGraph graph = read_graph_input(options.graph, io.in);
    const EventChoice choice = choose_event(graph, options.event, "explain", io.err);
    if (!choice.event) {
        return choice.exit_code;
    }
    if (!options.other.empty()) {
        return explain_pair(options, graph, *choice.event, io);
    }
    write_explanation(graph, *choice.event, io.out);
    write_merge(graph, *choice.event, io.out);
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
    app.add_option("--with", options->other, "Another event: say why the two were merged or not");
    app.add_option("--sentence", options->sentence,
                   "Explain what this sentence tells, or why nothing");
    app.add_option("--published", options->published,
                   "Day on which the sentence was published: YYYY-MM-DD");
    app.footer("Examples:\n"
               "  casus explain graph.json \"vetoes draft resolution\"\n"
               "  casus explain graph.json eaed4ed46dc2 --with \"shells Kesh\"\n"
               "  casus explain --sentence \"Russia vetoed the draft last week.\" "
               "--published 2016-12-08");
    return [options, io] { return explain_either(*options, io); };
}

} // namespace casus
