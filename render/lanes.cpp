#include "render/lanes.h"

#include <algorithm>
#include <utility>

namespace casus {
namespace {

/// The name that the graph's own country actor has, else the code.
std::string country_name(const GraphInfo& info, const std::string& code) {
    for (const GraphActor& actor : info.actors) {
        if (actor.kind == ActorKind::country && actor.country == code) {
            return actor.name;
        }
    }
    return code;
}

/// The first actor of an event speaks for it, by its country where it has one.
std::string lane_of(const GraphInfo& info, const GraphEvent& event) {
    for (const auto* role : {&event.source, &event.target}) {
        for (const std::uint32_t actor : *role) {
            const GraphActor& it = info.actors[actor];
            if (!it.country.empty()) {
                return country_name(info, it.country);
            }
        }
    }
    for (const auto* role : {&event.source, &event.target}) {
        if (!role->empty()) {
            return info.actors[role->front()].name;
        }
    }
    return "";
}

} // namespace

Lanes make_lanes(const EventGraph& graph, const std::vector<EventVertex>& events,
                 std::size_t most) {
    const GraphInfo& info = graph[boost::graph_bundle];
    std::map<std::string, std::size_t> counts;
    for (const EventVertex v : events) {
        ++counts[lane_of(info, graph[v])];
    }
    counts.erase("");
    std::vector<std::pair<std::string, std::size_t>> ranked(counts.begin(), counts.end());
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    ranked.resize(std::min(ranked.size(), most));
    Lanes lanes;
    for (const auto& [name, count] : ranked) {
        lanes.names.push_back(name);
    }
    bool others = false;
    for (const EventVertex v : events) {
        const auto lane = std::find(
            lanes.names.begin(), lanes.names.begin() + static_cast<std::ptrdiff_t>(ranked.size()),
            lane_of(info, graph[v]));
        lanes.of_event[v] = static_cast<std::size_t>(lane - lanes.names.begin());
        others = others || lanes.of_event[v] == ranked.size();
    }
    if (others) {
        lanes.names.emplace_back(ranked.empty() ? "Events" : "Others");
    }
    return lanes;
}

} // namespace casus
