#include "render/node_table.h"

#include "render/date_words.h"
#include "render/look.h"

#include <charconv>
#include <cmath>

namespace casus {
namespace {

FlatNode event_node(const GraphEvent& event) {
    FlatNode node;
    node.id = event.id;
    node.label = event.title;
    node.values = {"event",
                   std::string(to_string(event.type)),
                   event.date ? to_edtf(*event.date) : "",
                   date_words(event.date),
                   std::string(to_string(event.basis)),
                   std::string(to_string(event.status)),
                   event.location,
                   std::to_string(event.salience),
                   short_number(event.confidence),
                   std::to_string(article_count(event)),
                   first_quote(event)};
    if (event.date && !event.date->open_begin) {
        node.start = event.date->first;
    }
    if (event.date && !event.date->open_end) {
        node.end = event.date->last;
    }
    return node;
}

FlatNode actor_node(const GraphActor& actor) {
    FlatNode node;
    node.id = actor.id;
    node.label = actor.name;
    node.values[0] = "actor";
    node.values[1] = to_string(actor.kind);
    node.values[6] = actor.country;
    return node;
}

} // namespace

std::string short_number(double value) {
    const double rounded = std::round(value * 1000) / 1000;
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), rounded);
    return error == std::errc() ? std::string(text.data(), end) : "0";
}

FlatGraph flatten(const EventGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    FlatGraph flat;
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        flat.nodes.push_back(event_node(graph[v]));
    }
    for (const GraphActor& actor : info.actors) {
        flat.nodes.push_back(actor_node(actor));
    }
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const GraphLink& link = graph[*edge];
        flat.edges.push_back(
            {graph[source(*edge, graph)].id,
             graph[target(*edge, graph)].id,
             {"link", std::string(to_string(link.type)), short_number(link.confidence),
              first_evidence(link).cue, first_evidence(link).quote}});
    }
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        for (const std::uint32_t actor : graph[v].source) {
            flat.edges.push_back(
                {info.actors[actor].id, graph[v].id, {"role", "source", "1", "", ""}});
        }
        for (const std::uint32_t actor : graph[v].target) {
            flat.edges.push_back(
                {graph[v].id, info.actors[actor].id, {"role", "target", "1", "", ""}});
        }
    }
    for (const GraphRelation& relation : info.relations) {
        flat.edges.push_back({info.actors[relation.from].id,
                              info.actors[relation.to].id,
                              {"relation", relation.type, short_number(relation.weight), "",
                               relation.evidence.empty() ? "" : relation.evidence.front().quote}});
    }
    return flat;
}

} // namespace casus
