#include "graph/precedence.h"
#include "render/date_words.h"
#include "render/dot_graph.h"
#include "render/escape.h"
#include "render/lanes.h"
#include "render/look.h"
#include "render/theme.h"
#include "render/timeline_selection.h"
#include "render/views.h"

#include <algorithm>
#include <map>
#include <set>

namespace casus {
namespace {

constexpr std::size_t most_cards = 36;
constexpr std::size_t most_lanes = 5; // lanes by actor, and one for the rest
constexpr int long_gap = 60;          // days after which the axis is broken

/// One column of the picture: events that begin on the same day.
struct Bin {
    std::optional<Day> day; ///< none: undated
    std::string label;
    std::vector<EventVertex> events;
};

class TimelineDrawing {
public:
    TimelineDrawing(const EventGraph& graph, const RenderOptions& options)
        : graph_(graph), events_(select_events(graph, most_cards).cards),
          lanes_(make_lanes(graph, events_, {}, most_lanes)), dot_("timeline", true) {
        head(options);
    }

    std::string draw() {
        make_bins();
        draw_axis();
        draw_lanes();
        draw_links();
        return dot_.write();
    }

private:
    void head(const RenderOptions& options) {
        const std::size_t hidden = num_vertices(graph_) - events_.size();
        const std::string more =
            hidden > 0 ? "; " + std::to_string(hidden) + " more in the graph" : "";
        const std::string label = "<table border=\"0\" cellspacing=\"0\" cellpadding=\"2\"><tr><td "
                                  "align=\"left\"><font point-size=\"20\"><b>" +
                                  escape_xml(picture_title(graph_, options)) +
                                  "</b></font></td></tr><tr><td align=\"left\"><font "
                                  "point-size=\"11\" color=\"#6B7280\">" +
                                  escape_xml(picture_summary(graph_) + more) +
                                  "</font></td></tr><tr><td align=\"left\"><font point-size=\"10\" "
                                  "color=\"#6B7280\">solid border: happened; dashed: planned. "
                                  "Orange arrows: what led to what; grey: order only. \xE2\x80\x9C"
                                  "c.\xE2\x80\x9D: about that time.</font></td></tr></table>";
        dot_.set({{"rankdir", "LR"},
                  {"newrank", "true"},
                  {"html", label},
                  {"labelloc", "t"},
                  {"labeljust", "l"},
                  {"fontname", "Liberation Sans"},
                  {"splines", "spline"},
                  {"nodesep", "0.14"},
                  {"ranksep", "0.55"},
                  {"pad", "0.3"},
                  {"outputorder", "edgesfirst"},
                  {"bgcolor", "white"},
                  {"compound", "true"},
                  {"remincross", "true"}});
        dot_.node_defaults(
            {{"shape", "plain"}, {"fontname", "Liberation Sans"}, {"fontsize", "11"}});
        dot_.edge_defaults({{"fontname", "Liberation Sans"}, {"fontsize", "9"}});
    }

    void make_bins() {
        for (const EventVertex v : events_) {
            const auto& date = graph_[v].date;
            const std::optional<Day> day =
                date ? std::optional(date->open_begin ? date->last : date->first) : std::nullopt;
            if (bins_.empty() || bins_.back().day != day) {
                bins_.push_back({day, day ? date_words(one_day(*day)) : "undated", {}});
            }
            bins_.back().events.push_back(v);
        }
    }

    static std::string bin_id(std::size_t bin) { return "bin " + std::to_string(bin); }

    static std::string gap_words(int days) {
        if (days >= 730) {
            return std::to_string(days / 365) + " years";
        }
        return days >= long_gap ? std::to_string(days / 30) + " months"
                                : counted(static_cast<std::size_t>(days), "day");
    }

    void draw_axis() {
        for (std::size_t b = 0; b < bins_.size(); ++b) {
            dot_.node(bin_id(b), {{"label", bins_[b].label},
                                  {"fontsize", "12"},
                                  {"group", "axis"},
                                  {"fontcolor", "#374151"}});
            if (b == 0) {
                continue;
            }
            const bool dated = bins_[b].day && bins_[b - 1].day;
            const int gap = dated ? *bins_[b].day - *bins_[b - 1].day : 0;
            dot_.edge(bin_id(b - 1), bin_id(b),
                      {{"weight", "200"},
                       {"arrowhead", "none"},
                       {"color", "#9CA3AF"},
                       {"style", gap > long_gap || !dated ? "dashed" : "solid"},
                       {"label", dated ? gap_words(gap) : ""},
                       {"fontcolor", "#9CA3AF"}});
        }
    }

    void draw_lanes() {
        for (std::size_t lane = 0; lane < lanes_.names.size(); ++lane) {
            std::vector<std::string> ids;
            const LaneColours colours = lane_colours(
                lanes_.rest && lane + 1 == lanes_.names.size() ? lane_colour_count - 1 : lane);
            for (const EventVertex v : events_) {
                if (lanes_.of_event.at(v) == lane) {
                    const GraphEvent& event = graph_[v];
                    dot_.node(event.id,
                              {{"html", card_label(graph_, event, colours.line)},
                               {"tooltip", date_words(event.date) + ": " + first_quote(event)},
                               {"id", event.id}});
                    ids.push_back(event.id);
                }
            }
            if (!ids.empty()) {
                dot_.subgraph("cluster " + std::to_string(lane), ids,
                              {{"html", "<b>" + escape_xml(lanes_.names[lane]) + "</b>"},
                               {"style", "rounded,filled"},
                               {"color", std::string(colours.tint)},
                               {"fillcolor", std::string(colours.tint)},
                               {"fontcolor", std::string(colours.line)},
                               {"fontname", "Liberation Sans"},
                               {"fontsize", "13"},
                               {"labeljust", "l"},
                               {"margin", "12"}});
            }
        }
        for (std::size_t b = 0; b < bins_.size(); ++b) {
            std::vector<std::string> ids{bin_id(b)};
            for (const EventVertex v : bins_[b].events) {
                ids.push_back(graph_[v].id);
            }
            dot_.subgraph("column " + std::to_string(b), ids, {{"rank", "same"}});
        }
    }

    [[nodiscard]] std::optional<std::size_t> bin_of(EventVertex v) const {
        for (std::size_t b = 0; b < bins_.size(); ++b) {
            if (std::find(bins_[b].events.begin(), bins_[b].events.end(), v) !=
                bins_[b].events.end()) {
                return b;
            }
        }
        return std::nullopt;
    }

    void draw_links() {
        const std::set<EventPair> implied = implied_precedence(graph_);
        for (auto [edge, last] = edges(graph_); edge != last; ++edge) {
            const EventPair ends{source(*edge, graph_), target(*edge, graph_)};
            const auto from = bin_of(ends.first);
            const auto to = bin_of(ends.second);
            const bool quiet = graph_[*edge].type == LinkType::precedes && implied.count(ends) > 0;
            if (quiet || !from || !to) {
                continue;
            }
            const GraphLink& link = graph_[*edge];
            const bool causal = link.type != LinkType::precedes && link.type != LinkType::part_of;
            // Labels on edges inside a rank crash Graphviz 2.42: they are external labels there.
            const bool forward = *from < *to;
            const std::string words = causal ? std::string(arrow_words(link.type)) : "";
            dot_.edge(graph_[source(*edge, graph_)].id, graph_[target(*edge, graph_)].id,
                      {{"color", causal ? "#C2410C" : "#A7ADB8"},
                       {"penwidth", causal ? "2" : "1"},
                       {"fontcolor", "#C2410C"},
                       {"constraint", forward ? "true" : "false"},
                       {forward ? "label" : "xlabel", words},
                       {"tooltip", first_evidence(link).quote}});
        }
    }

    const EventGraph& graph_;
    std::vector<EventVertex> events_;
    Lanes lanes_;
    DotGraph dot_;
    std::vector<Bin> bins_;
};

} // namespace

std::string timeline_dot(const EventGraph& graph, const RenderOptions& options) {
    return TimelineDrawing(graph, options).draw();
}

} // namespace casus
