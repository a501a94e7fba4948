#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "core/confidence.h"
#include "graph/network.h"
#include "render/escape.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace casus {
namespace {

using Json = nlohmann::ordered_json;
using Counts = std::map<std::string, std::size_t>;

struct Options {
    std::string graph;
    std::string output = "-";
    std::size_t top = 10;
    bool json = false;
};

/// What a graph holds, counted.
struct Stats {
    std::size_t articles = 0;
    std::size_t events = 0;
    std::size_t dated = 0;
    std::size_t merged = 0; ///< told by several articles
    std::size_t disputed = 0;
    std::size_t actors = 0;
    std::optional<Day> first;
    std::optional<Day> last;
    Counts types;
    Counts statuses;
    Counts links;
    Counts relations;
    MonthCounts months;
    std::vector<NetworkPlace> places;
};

void count_event(const GraphEvent& event, Stats& stats) {
    ++stats.types[std::string(to_string(event.type))];
    ++stats.statuses[std::string(to_string(event.status))];
    stats.merged += article_count(event) > 1 ? 1 : 0;
    stats.disputed += event.conflicts.empty() ? 0 : 1;
    if (event.date) {
        ++stats.dated;
        const Day day = event.date->open_begin ? event.date->last : event.date->first;
        stats.first = std::min(stats.first.value_or(day), day);
        stats.last = std::max(stats.last.value_or(day), day);
    }
}

Stats count(const EventGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    Stats stats;
    stats.articles = info.records.size();
    stats.events = num_vertices(graph);
    stats.actors = info.actors.size();
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        count_event(graph[v], stats);
    }
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        ++stats.links[std::string(to_string(graph[*edge].type))];
    }
    for (const GraphRelation& relation : info.relations) {
        ++stats.relations[relation.type];
    }
    stats.months = events_by_month(graph);
    stats.places = actor_places(graph);
    return stats;
}

std::vector<std::pair<std::string, std::size_t>> ranked(const Counts& counts) {
    std::vector<std::pair<std::string, std::size_t>> list(counts.begin(), counts.end());
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    return list;
}

Json relation_json(const GraphRelation& relation, const std::vector<GraphActor>& actors) {
    return {{"from", actors[relation.from].name},
            {"to", actors[relation.to].name},
            {"type", relation.type},
            {"weight", rounded(relation.weight)},
            {"from_date", relation.from_date ? Json(to_iso(*relation.from_date)) : Json(nullptr)},
            {"to_date", relation.to_date ? Json(to_iso(*relation.to_date)) : Json(nullptr)},
            {"events", relation.events}};
}

void write_json(const Stats& stats, const EventGraph& graph, std::ostream& out) {
    const GraphInfo& info = graph[boost::graph_bundle];
    Json json{
        {"schema", "casus.stats/1"}, {"articles", stats.articles}, {"events", stats.events},
        {"dated", stats.dated},      {"merged", stats.merged},     {"disputed", stats.disputed},
        {"types", stats.types},      {"statuses", stats.statuses}, {"links", stats.links},
        {"months", stats.months},    {"actors", Json::array()},    {"relations", Json::array()}};
    for (const NetworkPlace& place : stats.places) {
        json["actors"].push_back({{"id", info.actors[place.actor].id},
                                  {"name", info.actors[place.actor].name},
                                  {"neighbours", place.neighbours},
                                  {"weight", rounded(place.weight)},
                                  {"betweenness", rounded(place.betweenness)},
                                  {"component", place.component}});
    }
    for (const GraphRelation& relation : info.relations) {
        json["relations"].push_back(relation_json(relation, info.actors));
    }
    out << json.dump(1) << "\n";
}

void write_counts(const char* heading, const Counts& counts, std::ostream& out) {
    if (counts.empty()) {
        return;
    }
    out << heading;
    const char* divider = "  ";
    for (const auto& [name, number] : ranked(counts)) {
        out << divider << name << " " << number;
        divider = ", ";
    }
    out << "\n";
}

void write_places(const Stats& stats, const EventGraph& graph, std::size_t top, std::ostream& out) {
    if (stats.places.empty()) {
        return;
    }
    out << "Actors        weight  neighbours  betweenness  component\n";
    for (std::size_t i = 0; i < std::min(top, stats.places.size()); ++i) {
        const NetworkPlace& place = stats.places[i];
        out << "  " << std::fixed << std::setprecision(1) << std::setw(18) << place.weight
            << std::setw(12) << place.neighbours << std::setprecision(3) << std::setw(13)
            << place.betweenness << std::setw(11) << place.component << "  "
            << printable(graph[boost::graph_bundle].actors[place.actor].name) << "\n";
    }
}

void write_months(const MonthCounts& months, std::ostream& out) {
    if (months.empty()) {
        return;
    }
    out << "Month\n";
    for (const auto& [month, counts] : months) {
        write_counts(("  " + month).c_str(), counts, out);
    }
}

void write_text(const Stats& stats, const EventGraph& graph, std::size_t top, std::ostream& out) {
    out << stats.articles << " articles, " << stats.events << " events (" << stats.dated
        << " dated, " << stats.merged << " told by several articles, " << stats.disputed
        << " with conflicting claims), " << stats.actors << " actors\n";
    if (stats.first) {
        out << "From " << to_iso(*stats.first) << " to " << to_iso(*stats.last) << "\n";
    }
    write_counts("Types", stats.types, out);
    write_counts("Status", stats.statuses, out);
    write_counts("Links", stats.links, out);
    write_counts("Relations", stats.relations, out);
    write_places(stats, graph, top, out);
    write_months(stats.months, out);
}

int stats(const Options& options, Streams io) {
    const EventGraph graph = read_graph_input(options.graph, io.in);
    const Stats counted = count(graph);
    write_output(options.output, io.out, [&](std::ostream& out) {
        options.json ? write_json(counted, graph, out)
                     : write_text(counted, graph, options.top, out);
    });
    return counted.events == 0 ? exit_nothing_found : exit_done;
}

} // namespace

Action prepare_stats(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    add_graph_option(app, options->graph);
    app.add_option("--top", options->top, "How many actors to list (10)");
    app.add_flag("--json", options->json, "JSON with all actors and relations instead of text");
    app.add_option("-o,--output", options->output, "File to write (default: standard output)");
    app.footer("Examples:\n"
               "  casus stats graph.json\n"
               "  casus stats news.casus --json -o network.json    the network of actors\n\n"
               "Actors are ranked by the weight of their relations. Betweenness is the share of\n"
               "shortest paths between others that lead through an actor; component 0 is the\n"
               "largest part of the network that hangs together.");
    return [options, io] { return stats(*options, io); };
}

} // namespace casus
