#include "render/timeline_layout.h"

#include "graph/precedence.h"
#include "render/look.h"
#include "render/text_width.h"
#include "render/theme.h"
#include "render/timeline_selection.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace casus {
namespace {

constexpr std::size_t most_lanes = 6;
constexpr double cards_a_column = 6; ///< on average, at most

// All lengths are pixels.
constexpr double margin = 20;
constexpr double axis_top = 130;
constexpr double lane_names = 112; ///< room for the names of lanes
constexpr double lane_gap = 8;
constexpr double lane_pad = 16;
constexpr double column_gap = 18;
constexpr double row_gap = 25; ///< arrows with words run here
constexpr double band_height = 4;
constexpr double band_above = 9; ///< from a card's top to its band's
constexpr double chip_height = 15;
constexpr double least_stretch = 54; ///< "28 Nov" fits
constexpr double undated_chips = 64;

/// The day an event is put at.
Day anchor(const DateInterval& date) {
    return date.open_begin ? date.last : date.first;
}

bool has_band(const DateInterval& date) {
    return date.open_begin || date.open_end || date.first != date.last;
}

class Layout {
public:
    Layout(const EventGraph& graph, double width) : graph_(graph) {
        it_.width = width;
        it_.axis_y = axis_top;
        it_.plot_begin = margin + lane_names;
        it_.plot_end = width - margin - 10;
        const double columns = (it_.plot_end - it_.plot_begin) / card_width;
        selection_ = select_events(graph, static_cast<std::size_t>(cards_a_column * columns));
        it_.lanes = make_lanes(graph, selection_.cards, selection_.counted, most_lanes);
    }

    TimelineLayout run() {
        make_scale();
        pack_lanes();
        route_arrows();
        return std::move(it_);
    }

private:
    void make_scale() {
        const auto undated = [&](EventVertex v) { return !graph_[v].date; };
        dated_end_ = it_.plot_end;
        if (std::any_of(selection_.cards.begin(), selection_.cards.end(), undated)) {
            it_.undated = it_.plot_end - card_width;
        } else if (std::any_of(selection_.counted.begin(), selection_.counted.end(), undated)) {
            it_.undated = it_.plot_end - undated_chips;
        }
        if (it_.undated) {
            dated_end_ = *it_.undated - column_gap;
        }
        std::vector<ScaleDay> days = scale_days(selection_.cards);
        if (days.empty()) {
            days = scale_days(selection_.counted);
        }
        const double end = std::max(dated_end_ - 0.8 * card_width, it_.plot_begin + least_stretch);
        const auto most = static_cast<std::size_t>((end - it_.plot_begin) / (1.2 * least_stretch));
        it_.scale = TimeScale(days, most, it_.plot_begin, end);
    }

    [[nodiscard]] std::vector<ScaleDay> scale_days(const std::vector<EventVertex>& events) const {
        std::vector<ScaleDay> days;
        for (const EventVertex v : events) {
            if (const auto& date = graph_[v].date) {
                // "About 1 January" is the begin of something told coarsely.
                const bool coarse = date->approximate && civil(anchor(*date)).day == 1;
                days.push_back(
                    {anchor(*date), coarse ? std::max(date->grain, Grain::month) : date->grain, 1});
            }
        }
        return days;
    }

    struct Row {
        double end = -1e9;      ///< of the last card
        double band_end = -1e9; ///< of the last band
        double height = 0;
        std::vector<std::size_t> cards; ///< indices into the layout's cards
    };

    [[nodiscard]] double band_begin_of(const GraphEvent& event) const {
        return event.date->open_begin ? it_.plot_begin : it_.scale.at(event.date->first);
    }
    [[nodiscard]] double band_end_of(const GraphEvent& event) const {
        return event.date->open_end
                   ? dated_end_
                   : std::max(it_.scale.at(event.date->last + 1), band_begin_of(event) + 8);
    }

    /// Puts a card into the first row of its lane that has room at its time.
    void put(EventCard card, std::vector<Row>& rows) {
        const GraphEvent& event = graph_[card.event];
        double from = it_.undated.value_or(0);
        double until = from;
        if (event.date) {
            const Day day = anchor(*event.date);
            const Stretch& stretch = it_.scale.stretches()[it_.scale.stretch_of(day)];
            const bool one_day = stretch.first == stretch.last;
            from = std::min(it_.scale.at(day), dated_end_ - card_width);
            until = std::clamp(stretch.end - (one_day ? 1.0 : 0.7) * least_stretch, from,
                               dated_end_ - card_width);
        }
        const bool band = event.date && has_band(*event.date);
        for (std::size_t r = 0;; ++r) {
            if (r == rows.size()) {
                rows.emplace_back();
            }
            Row& row = rows[r];
            card.box.x = std::max(from, row.end + column_gap);
            if (card.box.x > until || (band && row.band_end > band_begin_of(event))) {
                continue;
            }
            row.end = card.box.right();
            row.band_end = band ? band_end_of(event) + 6 : row.band_end;
            row.height = std::max(row.height, card.box.height);
            row.cards.push_back(it_.cards.size());
            it_.cards.push_back(std::move(card));
            return;
        }
    }

    void add_band(const EventCard& card, std::size_t lane) {
        const GraphEvent& event = graph_[card.event];
        if (event.date && has_band(*event.date)) {
            const double begin = band_begin_of(event);
            it_.bands.push_back(
                {{begin, card.box.y - band_above, band_end_of(event) - begin, band_height},
                 lane,
                 event.date->open_begin,
                 event.date->open_end});
        }
    }

    /// Where counted events are told: a stretch, the time before one, after all, or undated.
    struct ChipPlace {
        double x = 0;
        std::string when;
    };

    [[nodiscard]] ChipPlace chip_place(const std::optional<DateInterval>& date) const {
        const auto& stretches = it_.scale.stretches();
        if (!date || stretches.empty()) {
            return {it_.undated.value_or(it_.plot_begin), "undated"};
        }
        const Day day = anchor(*date);
        const Stretch& stretch = stretches[it_.scale.stretch_of(day)];
        const std::string name = stretch.label + " " + stretch.detail;
        if (day > stretch.last) {
            return {stretch.end, "after " + name};
        }
        if (day >= stretch.first) {
            return {stretch.begin, name};
        }
        const bool first = &stretch == &stretches.front();
        return {first ? it_.plot_begin - 1 : (&stretch)[-1].end, "before " + name};
    }

    /// The counted events of a lane, by their places from left to right.
    void add_chips(std::size_t lane, double y) {
        std::map<double, std::pair<std::string, std::vector<EventVertex>>> groups;
        for (const EventVertex v : selection_.counted) {
            if (it_.lanes.of_event.at(v) == lane) {
                const ChipPlace place = chip_place(graph_[v].date);
                auto& [when, events] = groups[place.x];
                when = place.when;
                events.push_back(v);
            }
        }
        double free = 0;
        for (const auto& [x, group] : groups) {
            const std::string words = std::string("+") + std::to_string(group.second.size());
            const double width = text_width(words, 9, true) + 10;
            it_.chips.push_back({{std::max(x, free), y, width, chip_height},
                                 lane,
                                 words,
                                 chip_words(group.second, group.first)});
            free = it_.chips.back().box.right() + 3;
        }
    }

    [[nodiscard]] std::string chip_words(const std::vector<EventVertex>& events,
                                         const std::string& when) const {
        constexpr std::size_t most_titles = 8;
        std::string words = when + ": " + counted(events.size(), "more event");
        for (std::size_t i = 0; i < std::min(events.size(), most_titles); ++i) {
            words += "\n\xE2\x80\xA2 " + graph_[events[i]].title;
        }
        return words + (events.size() > most_titles ? "\n\xE2\x80\xA6" : "");
    }

    /// Rows of a lane get their heights, cards and bands their places; returns the lane's end.
    double place_rows(std::vector<Row>& rows, std::size_t lane, double top) {
        double y = top + lane_pad;
        for (const Row& row : rows) {
            for (const std::size_t card : row.cards) {
                it_.cards[card].box.y = y;
                add_band(it_.cards[card], lane);
            }
            y += row.height + row_gap;
        }
        const std::size_t before = it_.chips.size();
        add_chips(lane, y - (rows.empty() ? 0 : row_gap - 12));
        if (it_.chips.size() > before) {
            y = it_.chips.back().box.bottom() + row_gap - 10;
        }
        return std::max(y - row_gap + lane_pad + 2, top + 44);
    }

    void pack_lanes() {
        double y = axis_top + 22;
        for (std::size_t lane = 0; lane < it_.lanes.names.size(); ++lane) {
            std::vector<Row> rows;
            for (const EventVertex v : selection_.cards) {
                if (it_.lanes.of_event.at(v) == lane) {
                    put(make_card(graph_, v), rows);
                }
            }
            const double end = place_rows(rows, lane, y);
            const bool rest = it_.lanes.rest && lane + 1 == it_.lanes.names.size();
            it_.strips.push_back({it_.lanes.names[lane],
                                  rest ? lane_colour_count - 1 : lane,
                                  {margin - 8, y, it_.width - 2 * margin + 16, end - y}});
            y = end + lane_gap;
        }
        it_.height = y + 34;
        std::sort(it_.cards.begin(), it_.cards.end(),
                  [](const EventCard& a, const EventCard& b) { return a.event < b.event; });
    }

    struct WantedArrow {
        EventEdge link;
        const EventCard* from;
        const EventCard* to;
        bool explains;
        double length;
    };

    [[nodiscard]] std::vector<WantedArrow> wanted_arrows() const {
        std::map<EventVertex, const EventCard*> card_of;
        for (const EventCard& card : it_.cards) {
            card_of[card.event] = &card;
        }
        const std::set<EventPair> implied = implied_precedence(graph_);
        std::map<EventPair, WantedArrow> best; // one arrow a pair: the most telling
        for (auto [edge, last] = edges(graph_); edge != last; ++edge) {
            const EventPair ends{source(*edge, graph_), target(*edge, graph_)};
            const auto from = card_of.find(ends.first);
            const auto to = card_of.find(ends.second);
            const bool why = tells_why(graph_[*edge].type);
            if (from == card_of.end() || to == card_of.end() || from == to ||
                (!why && implied.count(ends) > 0)) {
                continue;
            }
            const Box& a = from->second->box;
            const Box& b = to->second->box;
            const WantedArrow arrow{*edge, from->second, to->second, why,
                                    std::abs(a.x - b.x) + std::abs(a.y - b.y)};
            const auto [it, added] = best.emplace(ends, arrow);
            if (!added && std::pair(why, graph_[*edge].confidence) >
                              std::pair(it->second.explains, graph_[it->second.link].confidence)) {
                it->second = arrow;
            }
        }
        std::vector<WantedArrow> arrows;
        for (const auto& [ends, arrow] : best) {
            arrows.push_back(arrow);
        }
        std::stable_sort(
            arrows.begin(), arrows.end(), [](const WantedArrow& a, const WantedArrow& b) {
                return std::tuple(!a.explains, a.length) < std::tuple(!b.explains, b.length);
            });
        return arrows;
    }

    /// What arrows keep off: cards, counts and the names of lanes.
    [[nodiscard]] std::vector<Box> obstacles() const {
        std::vector<Box> boxes{{0, 0, it_.width, axis_top + 14}};
        for (const EventCard& card : it_.cards) {
            boxes.push_back(card.box);
        }
        for (const CountChip& chip : it_.chips) {
            boxes.push_back(chip.box);
        }
        for (const LaneStrip& strip : it_.strips) {
            boxes.push_back({strip.box.x, strip.box.y, lane_names - 4, 40});
        }
        return boxes;
    }

    void route_arrows() {
        ArrowRouter router(it_.width, it_.height, obstacles());
        for (const WantedArrow& wanted : wanted_arrows()) {
            auto arrow = route_link(graph_, wanted.link, wanted.from->box, wanted.to->box, router);
            if (arrow) {
                it_.arrows.push_back(std::move(*arrow));
            }
        }
        std::reverse(it_.arrows.begin(), it_.arrows.end());
    }

    const EventGraph& graph_;
    TimelineSelection selection_;
    TimelineLayout it_;
    double dated_end_ = 0; ///< dated cards end before it
};

} // namespace

TimelineLayout lay_out_timeline(const EventGraph& graph, double width) {
    return Layout(graph, width).run();
}

} // namespace casus
