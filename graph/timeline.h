#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace casus {

struct TimelineQuery {
    std::optional<Day> from; ///< inclusive
    std::optional<Day> to;   ///< inclusive
    std::string actor;       ///< name or alias that the sentence must hold, "" = all
    std::size_t dates = 20;
    std::size_t sentences = 1; ///< a date, at most
};

struct TimelineSentence {
    std::string text;
    std::string article;
    std::string source;
};

struct TimelineItem {
    Day date{};
    double weight = 0;                       ///< how much is told about the day, larger is more
    std::vector<TimelineSentence> sentences; ///< best first, never empty
    std::vector<std::string> events;         ///< ids of the graph's events on that day
};

/// The dates that matter most, in order of time, each with the sentences that tell it best.
std::vector<TimelineItem> make_timeline(const EventGraph& graph, const TimelineQuery& query);

} // namespace casus
