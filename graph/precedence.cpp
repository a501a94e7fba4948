#include "graph/precedence.h"

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <map>
#include <string_view>
#include <tuple>
#include <vector>

namespace casus {
namespace {

bool is_precedence(const EventGraph& graph, EventEdge edge) {
    return graph[edge].type == LinkType::precedes;
}

/// The later event ends before the earlier one begins.
bool contradicted(const GraphEvent& earlier, const GraphEvent& later) {
    return earlier.date && later.date && !earlier.date->open_begin && !later.date->open_end &&
           later.date->last < earlier.date->first;
}

struct OnlyPrecedence {
    const EventGraph* graph = nullptr;
    bool operator()(EventEdge edge) const { return is_precedence(*graph, edge); }
};

std::vector<int> components(const EventGraph& graph) {
    std::vector<int> component(num_vertices(graph));
    const boost::filtered_graph<EventGraph, OnlyPrecedence> order(graph, OnlyPrecedence{&graph});
    boost::strong_components(order, boost::make_iterator_property_map(
                                        component.begin(), get(boost::vertex_index, graph)));
    return component;
}

/// The weakest precedence of each component with a cycle; ties by the ids of its events.
std::vector<EventEdge> weakest_of_cycles(const EventGraph& graph) {
    const std::vector<int> component = components(graph);
    const auto rank = [&graph](EventEdge edge) {
        return std::tuple(graph[edge].confidence, std::string_view(graph[source(edge, graph)].id),
                          std::string_view(graph[target(edge, graph)].id));
    };
    std::map<int, EventEdge> weakest;
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const int of_source = component[source(*edge, graph)];
        if (is_precedence(graph, *edge) && of_source == component[target(*edge, graph)]) {
            const auto [known, added] = weakest.try_emplace(of_source, *edge);
            if (!added && rank(*edge) < rank(known->second)) {
                known->second = *edge;
            }
        }
    }
    std::vector<EventEdge> found;
    for (const auto& [number, edge] : weakest) {
        found.push_back(edge);
    }
    return found;
}

/// Whether `to` can be reached from `from` over at least two links of precedence.
class LongerPaths {
public:
    explicit LongerPaths(const EventGraph& graph) : graph_(graph), seen_(num_vertices(graph), 0) {}

    bool lead(EventVertex from, EventVertex to) {
        ++visit_;
        std::vector<EventVertex> open;
        add_successors(from, to, open);
        while (!open.empty()) {
            const EventVertex at = open.back();
            open.pop_back();
            if (at == to) {
                return true;
            }
            add_successors(at, no_event, open);
        }
        return false;
    }

private:
    static constexpr EventVertex no_event = static_cast<EventVertex>(-1);

    void add_successors(EventVertex at, EventVertex except, std::vector<EventVertex>& open) {
        for (auto [edge, last] = out_edges(at, graph_); edge != last; ++edge) {
            const EventVertex next = target(*edge, graph_);
            if (is_precedence(graph_, *edge) && next != except && seen_[next] != visit_) {
                seen_[next] = visit_;
                open.push_back(next);
            }
        }
    }

    const EventGraph& graph_;
    std::vector<std::size_t> seen_;
    std::size_t visit_ = 0;
};

} // namespace

void settle_precedence(EventGraph& graph) {
    remove_edge_if(
        [&graph](EventEdge edge) {
            return is_precedence(graph, edge) &&
                   contradicted(graph[source(edge, graph)], graph[target(edge, graph)]);
        },
        graph);
    for (auto weakest = weakest_of_cycles(graph); !weakest.empty();
         weakest = weakest_of_cycles(graph)) {
        for (const EventEdge edge : weakest) {
            remove_edge(edge, graph);
        }
    }
}

std::set<EventPair> implied_precedence(const EventGraph& graph) {
    LongerPaths paths(graph);
    std::set<EventPair> implied;
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const EventPair ends{source(*edge, graph), target(*edge, graph)};
        if (is_precedence(graph, *edge) && paths.lead(ends.first, ends.second)) {
            implied.insert(ends);
        }
    }
    return implied;
}

} // namespace casus
