#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "graph/graph_diff.h"
#include "render/escape.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>
#include <string>

namespace casus {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string before;
    std::string after;
    std::string output = "-";
    bool json = false;
};

std::string date_text(const GraphEvent& event) {
    return event.date ? to_edtf(*event.date) : "undated";
}

Json event_json(const GraphEvent& event) {
    return {{"id", event.id},
            {"date", event.date ? Json(to_edtf(*event.date)) : Json(nullptr)},
            {"title", event.title}};
}

Json change_json(const ChangedEvent& changed, const EventGraph& after) {
    Json json = event_json(after[changed.after]);
    json["changes"] = Json::array();
    for (const EventChange& change : changed.changes) {
        json["changes"].push_back(
            {{"property", change.property}, {"before", change.before}, {"after", change.after}});
    }
    return json;
}

void write_json(const GraphDiff& diff, const EventGraph& before, const EventGraph& after,
                std::ostream& out) {
    Json json{{"schema", "casus.diff/1"},          {"added", Json::array()},
              {"removed", Json::array()},          {"changed", Json::array()},
              {"new_articles", diff.new_articles}, {"gone_articles", diff.gone_articles}};
    for (const EventVertex event : diff.added) {
        json["added"].push_back(event_json(after[event]));
    }
    for (const EventVertex event : diff.removed) {
        json["removed"].push_back(event_json(before[event]));
    }
    for (const ChangedEvent& changed : diff.changed) {
        json["changed"].push_back(change_json(changed, after));
    }
    out << json.dump(1) << "\n";
}

void write_event(char mark, const GraphEvent& event, std::ostream& out) {
    out << mark << " " << date_text(event) << "  " << printable(event.title) << "  ["
        << printable(event.id) << "]\n";
}

std::string shown(const std::string& value) {
    return value.empty() ? "nothing" : printable(value);
}

void write_text(const GraphDiff& diff, const EventGraph& before, const EventGraph& after,
                std::ostream& out) {
    for (const EventVertex event : diff.added) {
        write_event('+', after[event], out);
    }
    for (const EventVertex event : diff.removed) {
        write_event('-', before[event], out);
    }
    for (const ChangedEvent& changed : diff.changed) {
        write_event('~', after[changed.after], out);
        for (const EventChange& change : changed.changes) {
            out << "    " << change.property << ": " << shown(change.before) << " -> "
                << shown(change.after) << "\n";
        }
    }
    out << diff.added.size() << " new, " << diff.removed.size() << " gone, " << diff.changed.size()
        << " changed events; " << diff.new_articles.size() << " new, " << diff.gone_articles.size()
        << " gone articles\n";
}

int diff(const Options& options, Streams io) {
    const EventGraph before = read_graph_input(options.before, io.in);
    const EventGraph after = read_graph_input(options.after, io.in);
    const GraphDiff found = diff_graphs(before, after);
    write_output(options.output, io.out, [&](std::ostream& out) {
        options.json ? write_json(found, before, after, out)
                     : write_text(found, before, after, out);
    });
    return found.empty() ? exit_nothing_found : exit_done;
}

} // namespace

Action prepare_diff(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    app.add_option("BEFORE", options->before, "Earlier graph or store")->required();
    app.add_option("AFTER", options->after, "Later graph or store")->required();
    app.add_flag("--json", options->json, "JSON instead of text");
    app.add_option("-o,--output", options->output, "File to write (default: standard output)");
    app.footer("Examples:\n"
               "  casus diff monday.json tuesday.json          + new, - gone, ~ changed events\n"
               "  casus diff monday.json tuesday.json --json\n\n"
               "Events count as the same when they share a telling of one article. Exit code 1: no "
               "difference.");
    return [options, io] { return diff(*options, io); };
}

} // namespace casus
