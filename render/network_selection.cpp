#include "render/network_layout.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace casus {
namespace {

constexpr std::size_t most_actors = 40;

/// That two were opposed or in contact says nothing that events do not say better.
bool is_telling(const GraphRelation& relation) {
    return relation.from != relation.to &&
           (!relation.events.empty() || relation.type == "member_of" || relation.type == "leads" ||
            relation.type == "allied_with");
}

std::set<std::uint32_t> most_involved(const std::map<std::uint32_t, double>& weight) {
    std::vector<std::pair<std::uint32_t, double>> order(weight.begin(), weight.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    order.resize(std::min(order.size(), most_actors));
    std::set<std::uint32_t> actors;
    for (const auto& [actor, part] : order) {
        actors.insert(actor);
    }
    return actors;
}

} // namespace

NetworkSelection select_network(const EventGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    NetworkSelection selection;
    for (const GraphRelation& relation : info.relations) {
        if (is_telling(relation)) {
            selection.weight[relation.from] += relation.weight;
            selection.weight[relation.to] += relation.weight;
        }
    }
    const std::set<std::uint32_t> involved = most_involved(selection.weight);
    std::set<std::uint32_t> shown;
    for (const GraphRelation& relation : info.relations) {
        if (is_telling(relation) && involved.count(relation.from) > 0 &&
            involved.count(relation.to) > 0) {
            selection.relations.push_back(&relation);
            shown.insert({relation.from, relation.to});
        }
    }
    selection.actors.assign(shown.begin(), shown.end());
    return selection;
}

std::string relation_words(const EventGraph& graph, const GraphRelation& relation) {
    if (relation.events.empty()) {
        std::string words = relation.type;
        std::replace(words.begin(), words.end(), '_', ' ');
        return words;
    }
    const std::set<std::string> ids(relation.events.begin(), relation.events.end());
    std::map<std::string_view, std::size_t> counts;
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        if (ids.count(graph[v].id) > 0) {
            ++counts[to_string(graph[v].type)];
        }
    }
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    std::string words(most == counts.end() ? "" : most->first);
    std::transform(words.begin(), words.end(), words.begin(),
                   [](char c) { return static_cast<char>(std::tolower(c)); });
    words += counts.size() > 1 ? " \xE2\x80\xA6" : "";
    return ids.size() > 1 ? words + " \xC3\x97 " + std::to_string(ids.size()) : words;
}

} // namespace casus
