#include "graph/network.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace casus {
namespace {

using Ties = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Tie = std::pair<std::uint32_t, std::uint32_t>;

/// The smaller number stands first.
std::map<Tie, double> weights_of_ties(const std::vector<GraphRelation>& relations) {
    std::map<Tie, double> ties;
    for (const GraphRelation& relation : relations) {
        if (relation.from != relation.to) {
            ties[std::minmax(relation.from, relation.to)] += relation.weight;
        }
    }
    return ties;
}

/// Numbers of components, 0 for the one with most vertices; ties by the first vertex.
std::vector<std::size_t> components(const Ties& ties) {
    std::vector<std::size_t> found(num_vertices(ties));
    if (found.empty()) {
        return found;
    }
    const std::size_t count = boost::connected_components(ties, found.data());
    std::vector<std::size_t> size(count);
    for (const std::size_t component : found) {
        ++size[component];
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return size[a] > size[b]; });
    std::vector<std::size_t> rank(count);
    for (std::size_t i = 0; i < count; ++i) {
        rank[order[i]] = i;
    }
    for (std::size_t& component : found) {
        component = rank[component];
    }
    return found;
}

std::vector<double> betweenness(const Ties& ties) {
    std::vector<double> values(num_vertices(ties), 0.0);
    if (values.size() > 2) {
        boost::brandes_betweenness_centrality(ties, values.data());
        boost::relative_betweenness_centrality(ties, values.data());
    }
    return values;
}

} // namespace

std::vector<NetworkPlace> actor_places(const EventGraph& graph, std::size_t most_exact) {
    const auto ties = weights_of_ties(graph[boost::graph_bundle].relations);
    std::map<std::uint32_t, std::size_t> vertex_of;
    std::vector<NetworkPlace> places;
    Ties network;
    for (const auto& [tie, weight] : ties) {
        for (const std::uint32_t actor : {tie.first, tie.second}) {
            const auto [known, is_new] = vertex_of.emplace(actor, places.size());
            if (is_new) {
                places.push_back({actor});
                add_vertex(network);
            }
            ++places[known->second].neighbours;
            places[known->second].weight += weight;
        }
        add_edge(vertex_of[tie.first], vertex_of[tie.second], network);
    }
    const std::vector<std::size_t> component = components(network);
    const std::vector<double> between =
        places.size() <= most_exact ? betweenness(network) : std::vector<double>(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].component = component[i];
        places[i].betweenness = between[i];
    }
    std::sort(places.begin(), places.end(), [](const NetworkPlace& a, const NetworkPlace& b) {
        return std::tuple(-a.weight, -a.betweenness, a.actor) <
               std::tuple(-b.weight, -b.betweenness, b.actor);
    });
    return places;
}

MonthCounts events_by_month(const EventGraph& graph) {
    MonthCounts counts;
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        const GraphEvent& event = graph[v];
        const bool real =
            event.status == EventStatus::actual || event.status == EventStatus::ongoing;
        if (real && event.date && !event.date->open_begin && !quad_class(event.type).empty()) {
            const std::string day = to_iso(event.date->first);
            const std::string month = day.substr(0, day.rfind('-'));
            ++counts[month][std::string(quad_class(event.type))];
        }
    }
    return counts;
}

} // namespace casus
