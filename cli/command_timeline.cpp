#include "cli/choice.h"
#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "graph/timeline.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace casus {
namespace {

struct Options {
    std::string graph;
    std::string output = "-";
    std::string from;
    std::string to;
    std::string grain = "day";
    TimelineQuery query;
    bool json = false;
};

void write_json(const std::vector<TimelineItem>& items, std::ostream& out) {
    nlohmann::ordered_json json;
    json["schema"] = "casus.timeline/1";
    json["items"] = nlohmann::ordered_json::array();
    for (const TimelineItem& item : items) {
        nlohmann::ordered_json entry{{"date", period_text(item)},
                                     {"weight", item.weight},
                                     {"voices", item.voices},
                                     {"sentences", nlohmann::ordered_json::array()},
                                     {"sources", nlohmann::ordered_json::array()},
                                     {"events", item.events}};
        for (const TimelineSentence& sentence : item.sentences) {
            entry["sentences"].push_back(sentence.text);
            entry["sources"].push_back(sentence.article);
        }
        json["items"].push_back(std::move(entry));
    }
    out << json.dump(1) << "\n";
}

void write_text(const std::vector<TimelineItem>& items, std::ostream& out) {
    for (const TimelineItem& item : items) {
        out << period_text(item) << "\n";
        for (const TimelineSentence& sentence : item.sentences) {
            out << "    " << sentence.text << " [" << sentence.article << "]\n";
        }
    }
}

int timeline(const Options& options, Streams io) {
    TimelineQuery query = options.query;
    query.from = parse_iso_day(options.from);
    query.to = parse_iso_day(options.to);
    query.grain = parse_timeline_grain(options.grain).value_or(TimelineGrain::day);
    const auto items = make_timeline(read_graph_input(options.graph, io.in), query);
    write_output(options.output, io.out, [&](std::ostream& out) {
        options.json ? write_json(items, out) : write_text(items, out);
    });
    return items.empty() ? exit_nothing_found : exit_done;
}

} // namespace

Action prepare_timeline(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    const CLI::Validator day = calendar_day();
    add_graph_option(app, options->graph);
    app.add_option("--from", options->from, "First day")->check(day);
    app.add_option("--to", options->to, "Last day")->check(day);
    app.add_option("--actor", options->query.actor,
                   "Only sentences that name this actor, by any of its names");
    app.add_option("--place", options->query.place, "Only what is told of this place");
    app.add_option("--topic", options->query.topic,
                   "Only sentences and titles that speak of one of these words");
    app.add_option("--grain", options->grain, "How much time an entry covers: day, week or month")
        ->check(CLI::IsMember({"day", "week", "month"}));
    app.add_option("--dates", options->query.dates, "How many dates at most (20)")
        ->check(CLI::PositiveNumber);
    app.add_option("--sentences", options->query.sentences, "Sentences a date, at most (1)")
        ->check(CLI::PositiveNumber);
    app.add_flag("--json", options->json, "JSON instead of text");
    app.add_option("-o,--output", options->output, "File to write (default: standard output)");
    app.footer("Examples:\n"
               "  casus timeline graph.json --dates 10\n"
               "  casus timeline graph.json --from 2011-01-01 --to 2011-12-31 --actor Syria "
               "--sentences 2\n"
               "  casus timeline graph.json --grain month --place Aleppo --topic \"siege hunger\"");
    return [options, io] { return timeline(*options, io); };
}

} // namespace casus
