#pragma once

#include "graph/timeline.h"
#include "graph/word_vector.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace casus {

/// A sentence that may stand for a period.
struct TimelineCandidate {
    const std::string* text = nullptr;
    const Record* record = nullptr;
    double weight = 1; ///< how much it speaks for its day
    WordVector words;  ///< unit length
};

/// All that is told about one period.
struct TimelinePool {
    double weight = 0;
    std::size_t voices = 0;
    std::vector<TimelineCandidate> candidates; ///< in order of the records
};

/// What the graph's articles tell about each period that the query wants, by its first day. Points
/// into the graph.
std::map<Day, TimelinePool> collect_pools(const EventGraph& graph, const TimelineQuery& query);

/// The period of a grain that holds a day. Weeks begin on Monday.
Day first_day(Day day, TimelineGrain grain);
Day last_day(Day day, TimelineGrain grain);

} // namespace casus
