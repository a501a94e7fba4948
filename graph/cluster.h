#pragma once

#include "graph/decisions.h"
#include "graph/telling_table.h"

#include <vector>

namespace casus {

/// A plan or a denial and the real event that it speaks of.
struct StagePair {
    Telling stage; ///< planned or negated
    Telling real;
    double confidence = 0;
};

struct Clusters {
    std::vector<std::vector<Telling>> groups;
    std::vector<StagePair> stages; ///< of tellings in different groups
};

/// Groups the tellings of the same event, and finds the stages of its life: planned, then real,
/// then denied.
/// Grouping isa pure function of the set of tellings and decisions:
/// tellings are taken in the order of the table; each joins the most similar group that it
/// contradicts in no member, or opens one. What the user decided comes before all scores. Time
/// near-linear in the number of tellings.
Clusters cluster_events(const TellingTable& table, const Decisions& decisions);

} // namespace casus
