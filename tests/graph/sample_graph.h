#pragma once

#include "graph/event_graph.h"

#include <string>

namespace casus_test {

/// Builds small graphs for tests, one call an event or a link.
class GraphMaker {
public:
    casus::EventVertex event(const std::string& id, const std::string& title,
                             const std::string& edtf = "") {
        casus::GraphEvent event;
        event.id = id;
        event.title = title;
        event.date = casus::parse_edtf(edtf);
        event.members = {{.article = "paper", .event = "e1", .quote = title + ", they said."}};
        return add_vertex(event, graph);
    }

    casus::EventEdge link(casus::EventVertex from, casus::EventVertex to, casus::LinkType type,
                          double confidence = 0.8) {
        casus::GraphLink link;
        link.type = type;
        link.confidence = confidence;
        link.evidence = {{"paper", graph[from].title + " so " + graph[to].title, "so", "rule"}};
        return add_edge(from, to, link, graph).first;
    }

    casus::EventGraph graph;
};

} // namespace casus_test
