#include "render/chain.h"
#include "render/dot_graph.h"
#include "render/look.h"
#include "render/views.h"

namespace casus {
namespace {

constexpr std::string_view asked_colour = "#B45309"; // the event that the answer is about

void add_card(DotGraph& dot, const EventGraph& graph, EventVertex vertex, std::string_view colour) {
    const GraphEvent& event = graph[vertex];
    dot.node(event.id,
             {{"label", "<" + card_label(graph, event, colour) + ">"}, {"tooltip", event.title}});
}

} // namespace

std::string chain_dot(const EventGraph& graph, const ChainAnswer& answer) {
    DotGraph dot("why", true);
    dot.set({{"rankdir", "TB"}, {"nodesep", "0.35"}, {"ranksep", "0.5"}});
    dot.node_defaults({{"shape", "plain"}, {"fontname", "Liberation Sans, Helvetica, sans-serif"}});
    dot.edge_defaults({{"fontname", "Liberation Sans, Helvetica, sans-serif"},
                       {"fontsize", "9"},
                       {"color", "#C2410C"},
                       {"fontcolor", "#C2410C"}});
    add_card(dot, graph, answer.event, asked_colour);
    for (const ChainStep& step : answer.steps) {
        add_card(dot, graph, step.event, "#374151");
    }
    for (const ChainStep& step : answer.steps) {
        const GraphLink& link = graph[step.link];
        dot.edge(graph[source(step.link, graph)].id, graph[target(step.link, graph)].id,
                 {{"label", std::string(arrow_words(link.type))},
                  {"edgetooltip", first_evidence(link).quote}});
    }
    return dot.write();
}

} // namespace casus
