#include "render/timeline_selection.h"

#include "render/look.h"

#include <algorithm>
#include <tuple>

namespace casus {

TimelineSelection select_events(const EventGraph& graph, std::size_t most) {
    const auto explained = [&](EventVertex v) {
        const auto tells = [&](const EventEdge& edge, EventVertex other) {
            return tells_why(graph[edge].type) && graph[other].salience <= 2;
        };
        for (auto [edge, last] = out_edges(v, graph); edge != last; ++edge) {
            if (tells(*edge, target(*edge, graph))) {
                return true;
            }
        }
        for (auto [edge, last] = in_edges(v, graph); edge != last; ++edge) {
            if (tells(*edge, source(*edge, graph))) {
                return true;
            }
        }
        return false;
    };
    std::vector<EventVertex> ranked;
    TimelineSelection selection;
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        const bool telling = graph[v].salience <= 2 || (graph[v].date && explained(v));
        (telling ? ranked : selection.counted).push_back(v);
    }
    constexpr std::size_t few = 8; // minor events have cards where there is little else
    if (ranked.size() < few) {
        std::swap(ranked, selection.counted);
        ranked.insert(ranked.end(), selection.counted.begin(), selection.counted.end());
        selection.counted.clear();
    }
    const auto rank = [&](EventVertex v) {
        const GraphEvent& event = graph[v];
        return std::tuple(event.salience, -static_cast<int>(article_count(event)),
                          event.status == EventStatus::hypothetical ||
                              event.status == EventStatus::negated,
                          !event.date, !explained(v), -event.confidence, v);
    };
    std::sort(ranked.begin(), ranked.end(),
              [&](EventVertex a, EventVertex b) { return rank(a) < rank(b); });
    const std::size_t count = std::min(ranked.size(), most);
    selection.cards.assign(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count));
    selection.counted.insert(selection.counted.end(),
                             ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end());
    std::sort(selection.cards.begin(), selection.cards.end());
    std::sort(selection.counted.begin(), selection.counted.end());
    return selection;
}

} // namespace casus
