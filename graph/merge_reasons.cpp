#include "graph/merge_reasons.h"

#include <utility>

namespace casus {
namespace {

/// Whether `found` is a better answer than `best`.
bool closer(const std::optional<ComparedTellings>& found,
            const std::optional<ComparedTellings>& best) {
    if (!found || !best) {
        return found.has_value();
    }
    const auto rank = [](const ComparedTellings& it) {
        return std::pair(it.comparison.veto.empty(), it.comparison.score());
    };
    return rank(*found) > rank(*best);
}

} // namespace

MergeReasons::MergeReasons(const EventGraph& graph)
    : graph_(graph), table_(graph[boost::graph_bundle].records,
                            make_actor_table(graph[boost::graph_bundle].records)) {
    for (const EventFeatures& it : table_.tellings()) {
        telling_of_id_.emplace(telling_id(it.telling), &it);
    }
}

std::optional<ComparedTellings> MergeReasons::compared(const Member& a, const Member& b) const {
    const auto first = telling_of_id_.find(a.id);
    const auto second = telling_of_id_.find(b.id);
    if (first == telling_of_id_.end() || second == telling_of_id_.end()) {
        return std::nullopt;
    }
    return ComparedTellings{&a, &b, compare(table_, *first->second, *second->second)};
}

std::optional<ComparedTellings> MergeReasons::closest(EventVertex a, EventVertex b) const {
    std::optional<ComparedTellings> best;
    for (const Member& x : graph_[a].members) {
        for (const Member& y : graph_[b].members) {
            auto found = compared(x, y);
            best = closer(found, best) ? std::move(found) : std::move(best);
        }
    }
    return best;
}

std::optional<ComparedTellings> MergeReasons::nearest(EventVertex event,
                                                      const Member& member) const {
    std::optional<ComparedTellings> best;
    for (const Member& other : graph_[event].members) {
        if (&other != &member) {
            auto found = compared(member, other);
            best = closer(found, best) ? std::move(found) : std::move(best);
        }
    }
    return best;
}

} // namespace casus
