#include "render/causes_layout.h"
#include "render/dot_graph.h"
#include "render/escape.h"
#include "render/look.h"
#include "render/network_layout.h"
#include "render/svg_writer.h"
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

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

std::string heading(const EventGraph& graph, const RenderOptions& options,
                    const std::string& note) {
    return "<table border=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr><td align=\"left\"><font "
           "point-size=\"20\"><b>" +
           escape_xml(picture_title(graph, options)) +
           "</b></font></td></tr><tr><td align=\"left\"><font point-size=\"11\" "
           "color=\"#6B7280\">" +
           escape_xml(picture_summary(graph)) + "</font></td></tr><tr><td align=\"left\">" + note +
           "</td></tr></table>";
}

/// Words in a colour with room after them; Graphviz drops plain blanks between fonts.
std::string key(std::string_view words, std::string_view colour) {
    return concat({"<font point-size=\"10\" color=\"", colour, "\"><b>", words,
                   "</b>&#160;&#160;&#160;</font>"});
}

std::string network_legend() {
    constexpr std::string_view grey = "#6B7280";
    std::string note = key("Who did what to whom; thicker = more events:", grey);
    for (const std::string_view quad :
         {"material conflict", "verbal conflict", "verbal cooperation", "material cooperation"}) {
        note += key(quad, quad_colour(quad));
    }
    note += key("dotted: stated by an article", grey) + "</td></tr><tr><td align=\"left\">";
    for (const auto& [words, kind] :
         {std::pair("states", ActorKind::country), std::pair("persons", ActorKind::person),
          std::pair("organisations", ActorKind::igo),
          std::pair("armed forces", ActorKind::military), std::pair("rebels", ActorKind::rebel),
          std::pair("groups", ActorKind::group)}) {
        note += key(words, kind_colour(kind));
    }
    return note;
}

void network_looks(DotGraph& dot, const std::string& label) {
    dot.set({{"layout", "neato"},
             {"overlap", "prism"},
             {"splines", "true"},
             {"sep", "+22"},
             {"html", label},
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
                       {"height", "0.2"},
                       {"margin", "0.11,0.05"}});
    dot.edge_defaults({{"arrowsize", "0.7"}, {"fontname", "Liberation Sans"}, {"fontsize", "8.5"}});
}

/// On a white ground, so that it can be read on its line.
std::string edge_label(const std::string& words, std::string_view colour) {
    return concat(
        {"<table border=\"0\" cellpadding=\"1\" cellspacing=\"0\"><tr><td bgcolor=\"white\">"
         "<font point-size=\"8.5\" color=\"",
         colour, "\">", escape_xml(words), "</font></td></tr></table>"});
}

void network_node(DotGraph& dot, const GraphActor& actor, double weight) {
    std::string label;
    for (const std::string& line : wrap(actor.name, 22, 2)) {
        label += (label.empty() ? "" : "\n") + line;
    }
    dot.node(actor.id,
             {{"label", label},
              {"id", actor.id},
              {"fillcolor", std::string(kind_colour(actor.kind))},
              {"fontsize", number(10 + std::min(14.0, 3 * std::log2(1 + weight)))},
              {"tooltip", actor.name + (actor.code.empty() ? "" : " (" + actor.code + ")")}});
}

} // namespace

std::string network_dot(const EventGraph& graph, const RenderOptions& options) {
    const GraphInfo& info = graph[boost::graph_bundle];
    const NetworkSelection selection = select_network(graph);
    DotGraph dot("network", true);
    network_looks(dot, heading(graph, options, network_legend()));
    for (const std::uint32_t actor : selection.actors) {
        network_node(dot, info.actors[actor], selection.weight.at(actor));
    }
    for (const GraphRelation* relation : selection.relations) {
        const std::string colour(quad_colour(relation->type));
        const std::string words = relation_words(graph, *relation);
        const std::string quote =
            relation->evidence.empty() ? "" : relation->evidence.front().quote;
        dot.edge(info.actors[relation->from].id, info.actors[relation->to].id,
                 {{"color", colour},
                  {"fontcolor", colour},
                  {"html", edge_label(words, colour)},
                  {"len", "1.3"},
                  {"penwidth", number(1 + std::min(4.0, std::log2(1 + relation->weight)))},
                  {"style", relation->events.empty() ? "dotted" : "solid"},
                  {"tooltip", relation->type + ": " + quote}});
    }
    return dot.write();
}

std::string causes_dot(const EventGraph& graph, const RenderOptions& options) {
    DotGraph dot("causes", true);
    dot.set({{"rankdir", "LR"},
             {"html", heading(graph, options,
                              "What led to what. Borders: dashed = not (yet) happened; colours as "
                              "in the actor network.")},
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
    std::set<EventVertex> shown;
    for (const EventEdge& edge : select_causes(graph)) {
        for (const EventVertex v : {source(edge, graph), target(edge, graph)}) {
            if (shown.insert(v).second) {
                dot.node(graph[v].id, {{"html", card_label(graph, graph[v],
                                                           quad_colour(quad_class(graph[v].type)))},
                                       {"tooltip", first_quote(graph[v])}});
            }
        }
        const std::string words(arrow_words(graph[edge].type));
        dot.edge(graph[source(edge, graph)].id, graph[target(edge, graph)].id,
                 {{"label", words}, {"tooltip", first_evidence(graph[edge]).quote}});
    }
    return dot.write();
}

} // namespace casus
