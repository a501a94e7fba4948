#include "render/dot_graph.h"
#include "render/escape.h"
#include "render/look.h"
#include "render/views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <vector>

namespace casus {
namespace {

constexpr std::size_t most_actors = 40;

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// How much each actor is involved: the weight of its relations.
std::vector<double> involvement(const GraphInfo& info) {
    std::vector<double> weight(info.actors.size(), 0);
    for (const GraphRelation& relation : info.relations) {
        weight[relation.from] += relation.weight;
        weight[relation.to] += relation.weight;
    }
    return weight;
}

std::set<std::uint32_t> most_involved(const std::vector<double>& weight) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < weight.size(); ++i) {
        if (weight[i] > 0) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return weight[a] > weight[b]; });
    order.resize(std::min(order.size(), most_actors));
    return {order.begin(), order.end()};
}

std::string heading(const EventGraph& graph, const RenderOptions& options,
                    const std::string& note) {
    return "<table border=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr><td align=\"left\"><font "
           "point-size=\"20\"><b>" +
           escape_xml(picture_title(graph, options)) +
           "</b></font></td></tr><tr><td align=\"left\"><font point-size=\"11\" "
           "color=\"#6B7280\">" +
           escape_xml(picture_summary(graph)) +
           "</font></td></tr><tr><td align=\"left\"><font point-size=\"10\" color=\"#6B7280\">" +
           note + "</font></td></tr></table>";
}

std::string coloured(std::string_view words, std::string_view colour) {
    return "<font color=\"" + std::string(colour) + "\"><b>" + std::string(words) + "</b></font>";
}

} // namespace

std::string network_dot(const EventGraph& graph, const RenderOptions& options) {
    const GraphInfo& info = graph[boost::graph_bundle];
    const std::vector<double> weight = involvement(info);
    const std::set<std::uint32_t> shown = most_involved(weight);
    DotGraph dot("network", true);
    std::string note = "Who acts on whom, thicker = more events: ";
    for (const std::string_view quad :
         {"verbal cooperation", "material cooperation", "verbal conflict", "material conflict"}) {
        note += coloured(quad, quad_colour(quad)) + "  ";
    }
    dot.set({{"layout", "neato"},
             {"overlap", "false"},
             {"splines", "true"},
             {"sep", "+14"},
             {"html", heading(graph, options, note)},
             {"labelloc", "t"},
             {"labeljust", "l"},
             {"fontname", "Liberation Sans"},
             {"pad", "0.3"},
             {"bgcolor", "white"},
             {"outputorder", "edgesfirst"},
             {"start", "1"}});
    dot.node_defaults({{"shape", "box"},
                       {"style", "rounded,filled"},
                       {"fontname", "Liberation Sans"},
                       {"fontcolor", "white"},
                       {"penwidth", "0"},
                       {"margin", "0.12,0.05"}});
    dot.edge_defaults({{"arrowsize", "0.7"}, {"fontname", "Liberation Sans"}, {"fontsize", "8"}});
    for (const std::uint32_t actor : shown) {
        const GraphActor& it = info.actors[actor];
        const auto lines = wrap(it.name, 22, 2);
        std::string label;
        for (const std::string& line : lines) {
            label += (label.empty() ? "" : "\n") + line;
        }
        dot.node(it.id,
                 {{"label", label},
                  {"fillcolor", std::string(kind_colour(it.kind))},
                  {"fontsize", number(10 + std::min(8.0, 2.5 * std::log2(1 + weight[actor])))},
                  {"tooltip", it.name + (it.code.empty() ? "" : " (" + it.code + ")")}});
    }
    for (const GraphRelation& relation : info.relations) {
        if (shown.count(relation.from) > 0 && shown.count(relation.to) > 0) {
            const bool stated = relation.events.empty();
            dot.edge(info.actors[relation.from].id, info.actors[relation.to].id,
                     {{"color", std::string(quad_colour(relation.type))},
                      {"penwidth", number(1 + std::min(4.0, std::log2(1 + relation.weight)))},
                      {"style", stated ? "dotted" : "solid"},
                      {"tooltip",
                       relation.type + ": " +
                           (relation.evidence.empty() ? "" : relation.evidence.front().quote)}});
        }
    }
    return dot.write();
}

std::string causes_dot(const EventGraph& graph, const RenderOptions& options) {
    constexpr std::size_t most_links = 60;
    DotGraph dot("causes", true);
    dot.set({{"rankdir", "LR"},
             {"html", heading(graph, options,
                              "What led to what; the words on the arrows are the article's own "
                              "where it has them.")},
             {"labelloc", "t"},
             {"labeljust", "l"},
             {"fontname", "Liberation Sans"},
             {"pad", "0.3"},
             {"bgcolor", "white"},
             {"nodesep", "0.25"},
             {"ranksep", "0.9"}});
    dot.node_defaults({{"shape", "plain"}, {"fontname", "Liberation Sans"}});
    dot.edge_defaults({{"fontname", "Liberation Sans"},
                       {"fontsize", "9"},
                       {"fontcolor", "#C2410C"},
                       {"color", "#C2410C"},
                       {"penwidth", "1.8"}});
    std::vector<EventEdge> links;
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        if (graph[*edge].type != LinkType::precedes && graph[*edge].type != LinkType::part_of) {
            links.push_back(*edge);
        }
    }
    std::stable_sort(links.begin(), links.end(), [&](const EventEdge& a, const EventEdge& b) {
        return graph[a].confidence > graph[b].confidence;
    });
    links.resize(std::min(links.size(), most_links));
    std::set<EventVertex> shown;
    for (const EventEdge& edge : links) {
        for (const EventVertex v : {source(edge, graph), target(edge, graph)}) {
            if (shown.insert(v).second) {
                dot.node(graph[v].id, {{"html", card_label(graph, graph[v],
                                                           quad_colour(quad_class(graph[v].type)))},
                                       {"tooltip", graph[v].members.front().quote}});
            }
        }
        const std::string& cue = graph[edge].evidence.front().cue;
        const std::string words = cue.empty() ? std::string(arrow_words(graph[edge].type))
                                              : "\xE2\x80\x9C" + cue + "\xE2\x80\x9D";
        dot.edge(graph[source(edge, graph)].id, graph[target(edge, graph)].id,
                 {{"label", words}, {"tooltip", graph[edge].evidence.front().quote}});
    }
    return dot.write();
}

} // namespace casus
