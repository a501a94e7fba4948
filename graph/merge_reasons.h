#pragma once

#include "graph/event_graph.h"
#include "graph/similarity.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace casus {

/// Two tellings and what speaks for and against their being one event.
struct ComparedTellings {
    const Member* a = nullptr;
    const Member* b = nullptr;
    Comparison comparison;
};

/// Says again why the tellings of a graph were merged or not; reckoned from its records, as they
/// were when it was merged. The graph must outlive it.
class MergeReasons {
public:
    explicit MergeReasons(const EventGraph& graph);

    /// The tellings of two events that are most alike; vetoed ones only when all are. None when
    /// the graph keeps no records of them.
    [[nodiscard]] std::optional<ComparedTellings> closest(EventVertex a, EventVertex b) const;

    /// A telling of a merged event with the one most like it in the same event.
    [[nodiscard]] std::optional<ComparedTellings> nearest(EventVertex event,
                                                          const Member& member) const;

private:
    [[nodiscard]] std::optional<ComparedTellings> compared(const Member& a, const Member& b) const;

    const EventGraph& graph_;
    TellingTable table_;
    std::unordered_map<std::string, const EventFeatures*> telling_of_id_;
};

} // namespace casus
