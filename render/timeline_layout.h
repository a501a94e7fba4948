#pragma once

#include "graph/event_graph.h"
#include "render/arrow_svg.h"
#include "render/event_card.h"
#include "render/lanes.h"
#include "render/time_scale.h"

#include <optional>
#include <string>
#include <vector>

namespace casus {

struct LaneStrip {
    std::string name;
    std::size_t colour = 0; ///< of the theme's lanes
    Box box;
};

/// When an event is known to lie, or how long it lasts; it fades where an end is open.
struct SpanBand {
    Box box;
    std::size_t lane = 0;
    bool fades_in = false;
    bool fades_out = false;
};

/// Events of one lane and stretch of time that have no card.
struct CountChip {
    Box box;
    std::size_t lane = 0;
    std::string words; ///< "+12"
    std::string tooltip;
};

/// A timeline with everything in its place: nothing overlaps. Pixels.
struct TimelineLayout {
    double width = 0;
    double height = 0;
    double axis_y = 0;
    double plot_begin = 0;
    double plot_end = 0;
    std::optional<double> undated; ///< where the column of undated events begins
    TimeScale scale{{}, 1, 0, 0};
    Lanes lanes;
    std::vector<LaneStrip> strips;
    std::vector<EventCard> cards; ///< in order of time
    std::vector<SpanBand> bands;
    std::vector<CountChip> chips;
    std::vector<RoutedArrow> arrows; ///< those that explain last, so that they are drawn on top
};
TimelineLayout lay_out_timeline(const EventGraph& graph, double width);

} // namespace casus
