#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// How much time one entry of a timeline covers.
enum class TimelineGrain { day, week, month };
std::optional<TimelineGrain> parse_timeline_grain(std::string_view name); ///< "day" ...

struct TimelineQuery {
    std::optional<Day> from; ///< inclusive
    std::optional<Day> to;   ///< inclusive
    std::string actor;       ///< a name or alias that the sentence must hold, "" = all
    std::string place;       ///< words that the sentence or its event's place must hold, "" = all
    std::string topic;       ///< words of which the sentence or its title must hold one, "" = all
    TimelineGrain grain = TimelineGrain::day;
    std::size_t dates = 20;
    std::size_t sentences = 1; ///< a date, at most
};

struct TimelineSentence {
    std::string text;
    std::string article;
    std::string source;
    std::optional<Day> published;
};

struct TimelineItem {
    Day date{};                              ///< the first day of the period
    Day last{};                              ///< the last one; the same for days
    double weight = 0;                       ///< how much is told about it, larger is more
    std::size_t voices = 0;                  ///< independent ones that tell about it
    std::vector<TimelineSentence> sentences; ///< best first, never empty
    std::vector<std::string> events;         ///< ids of the graph's events in the period
};

/// The dates that matter most, in order of time, each with the sentences that tell it best. A date
/// matters by the sentences that speak of it, above all those that look back at it, each voice
/// counted once, and by the events that happened then.
std::vector<TimelineItem> make_timeline(const EventGraph& graph, const TimelineQuery& query);

/// "2016-12-08", "2016-12-05/2016-12-11" for a week, "2016-12" for a month.
std::string period_text(const TimelineItem& item);

} // namespace casus
