#include "render/timeline_svg.h"

#include "graph/precedence.h"
#include "render/date_words.h"
#include "render/escape.h"
#include "render/lanes.h"
#include "render/look.h"
#include "render/text_width.h"
#include "render/views.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <ostream>
#include <set>

namespace casus {
namespace {

constexpr std::size_t most_cards = 60;
constexpr std::size_t most_lanes = 4;

// All lengths are pixels.
constexpr double margin = 24;
constexpr double head_height = 108;
constexpr double axis_width = 118;
constexpr double card_width = 226;
constexpr double card_pad = 9;
constexpr double lane_gap = 26; // arrows run here
constexpr double card_gap = 10;
constexpr double row_gap = 16;
constexpr double title_size = 12.5;
constexpr double small_size = 10;
constexpr double line_height = 15;

std::string px(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f",
                  value); // the C locale: casus never sets another
    return text.data();
}

struct Card {
    EventVertex event = 0;
    std::size_t lane = 0;
    std::vector<std::string> title;
    std::string when;
    std::string actors;
    double x = 0;
    double y = 0;
    double height = 0;
};

struct Row {
    std::string label; ///< "Wed 7 Dec"
    std::string year;  ///< where it changes
    std::string gap;   ///< "5 years" before it
    std::vector<Card> cards;
    double y = 0;
    double height = 0;
};

/// The row an event stands in: its first day, or the whole stretch when it is told no finer.
std::string row_key(const GraphEvent& event) {
    if (!event.date) {
        return "undated";
    }
    return to_iso(event.date->open_begin ? event.date->last : event.date->first);
}

std::string gap_words(int days) {
    if (days >= 730) {
        return std::to_string(days / 365) + " years later";
    }
    if (days >= 60) {
        return std::to_string(days / 30) + " months later";
    }
    return days >= 3 ? std::to_string(days) + " days later" : "";
}

class TimelineSvg {
public:
    TimelineSvg(const EventGraph& graph, const RenderOptions& options)
        : graph_(graph), info_(graph[boost::graph_bundle]), options_(options),
          events_(chosen_events(graph, most_cards)),
          lanes_(make_lanes(graph, events_, most_lanes)) {}

    void write(std::ostream& out) {
        make_rows();
        place();
        out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << px(width_) << " "
            << px(height_) << "\" width=\"" << px(width_) << "\" height=\"" << px(height_)
            << "\" role=\"graphics-document\" font-family=\"'Liberation Sans', Helvetica, Arial, "
               "sans-serif\">\n";
        out << "<title>" << escape_xml(picture_title(graph_, options_)) << "</title>\n<desc>"
            << escape_xml(picture_summary(graph_)) << "</desc>\n";
        out << "<defs>" << marker("cause", "#C2410C") << marker("order", "#9CA3AF") << "</defs>\n";
        out << "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
        heading(out);
        lanes(out);
        axis(out);
        arrows(out);
        cards(out);
        out << "</svg>\n";
    }

private:
    static std::string marker(const char* id, const char* colour) {
        return std::string("<marker id=\"") + id +
               "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" "
               "orient=\"auto\"><path d=\"M0,0 L8,4 L0,8 z\" fill=\"" +
               colour + "\"/></marker>";
    }

    [[nodiscard]] std::string actors_line(const GraphEvent& event) const {
        std::string line;
        for (const auto* role : {&event.source, &event.target}) {
            for (const std::uint32_t actor : *role) {
                line += (line.empty() ? "" : " \xC2\xB7 ") + info_.actors[actor].name;
            }
        }
        return line;
    }

    [[nodiscard]] Card make_card(EventVertex v) const {
        const GraphEvent& event = graph_[v];
        constexpr double room = card_width - 2 * card_pad;
        Card card;
        card.event = v;
        card.lane = lanes_.of_event.at(v);
        card.title = wrap_to_width(event.title, room, title_size, true, 3);
        const std::string_view status = status_word(event.status);
        card.when = (event.date ? date_words(event.date) : "undated") +
                    (status.empty() ? "" : ", " + std::string(status));
        const auto actors = wrap_to_width(actors_line(event), room, small_size, false, 1);
        card.actors = actors.empty() ? "" : actors[0];
        card.height = 2 * card_pad + 13 + static_cast<double>(card.title.size()) * line_height +
                      (card.actors.empty() ? 0 : 14);
        return card;
    }

    void make_rows() {
        std::string key;
        std::optional<Day> before;
        for (const EventVertex v : events_) {
            const GraphEvent& event = graph_[v];
            if (rows_.empty() || row_key(event) != key) {
                key = row_key(event);
                rows_.emplace_back();
                label_row(rows_.back(), event, before);
            }
            rows_.back().cards.push_back(make_card(v));
        }
    }

    static void label_row(Row& row, const GraphEvent& event, std::optional<Day>& before) {
        if (!event.date) {
            row.label = "undated";
            before.reset();
            return;
        }
        const Day day = event.date->open_begin ? event.date->last : event.date->first;
        const bool coarse = event.date->grain >= Grain::month;
        row.label = coarse ? date_words_in_year(
                                 {day, day + days_in_month(civil(day).year, civil(day).month) - 1,
                                  Grain::month})
                           : date_words_in_year(one_day(day));
        row.year = !before || civil(*before).year != civil(day).year
                       ? std::to_string(civil(day).year)
                       : "";
        row.gap = before ? gap_words(day - *before) : "";
        before = day;
    }

    [[nodiscard]] double lane_x(std::size_t lane) const {
        return margin + axis_width + static_cast<double>(lane) * (card_width + lane_gap);
    }

    void place() {
        double y = margin + head_height + 34;
        for (Row& row : rows_) {
            y += row.gap.empty() ? 0 : 16;
            row.y = y;
            std::vector<double> depth(lanes_.names.size(), 0);
            for (Card& card : row.cards) {
                card.x = lane_x(card.lane);
                card.y = y + depth[card.lane];
                depth[card.lane] += card.height + card_gap;
                card_of_[card.event] = &card;
            }
            row.height = std::max(26.0, *std::max_element(depth.begin(), depth.end()) - card_gap);
            y += row.height + row_gap;
        }
        const double columns = static_cast<double>(std::max<std::size_t>(lanes_.names.size(), 2));
        width_ = 2 * margin + axis_width + columns * (card_width + lane_gap);
        height_ = y + margin;
    }

    static void text(std::ostream& out, double x, double y, double size, std::string_view colour,
                     bool bold, std::string_view words) {
        out << "<text x=\"" << px(x) << "\" y=\"" << px(y) << "\" font-size=\"" << px(size)
            << "\" fill=\"" << colour << "\"" << (bold ? " font-weight=\"bold\"" : "") << ">"
            << escape_xml(words) << "</text>\n";
    }

    void heading(std::ostream& out) const {
        const double room = width_ - 2 * margin;
        const auto title = wrap_to_width(picture_title(graph_, options_), room, 22, true, 1);
        text(out, margin, margin + 22, 22, "#111827", true, title.empty() ? "" : title[0]);
        const std::size_t hidden = num_vertices(graph_) - events_.size();
        const std::string more =
            hidden > 0 ? " (the " + std::to_string(events_.size()) + " most telling are shown)"
                       : "";
        text(out, margin, margin + 42, 12, "#6B7280", false, picture_summary(graph_) + more);
        if (events_.empty()) {
            text(out, margin, margin + 70, 13, "#111827", false,
                 "No event was found in these articles.");
            return;
        }
        legend(out, margin + 66);
    }

    static void legend(std::ostream& out, double y) {
        double x = margin;
        const auto word = [&](std::string_view words) {
            text(out, x, y, 11, "#374151", false, words);
            x += text_width(words, 11, false) + 24;
        };
        const auto box = [&](std::string_view dash) {
            out << "<rect x=\"" << px(x) << "\" y=\"" << px(y - 10)
                << "\" width=\"26\" height=\"13\" rx=\"4\" fill=\"white\" stroke=\"#374151\" "
                   "stroke-width=\"1.4\""
                << dash << "/>\n";
            x += 32;
        };
        const auto arrow = [&](std::string_view colour, std::string_view end) {
            out << "<path d=\"M" << px(x) << "," << px(y - 4) << " h24\" stroke=\"" << colour
                << "\" stroke-width=\"2\" marker-end=\"url(#" << end << ")\"/>\n";
            x += 32;
        };
        box("");
        word("happened or goes on");
        box(" stroke-dasharray=\"4 3\"");
        word("planned");
        arrow("#C2410C", "cause");
        word("led to, answered by, made possible");
        arrow("#9CA3AF", "order");
        word("came before, is part of");
        word("c. = about");
    }

    void lanes(std::ostream& out) const {
        for (std::size_t lane = 0; lane < lanes_.names.size() && !events_.empty(); ++lane) {
            const LaneColours colours = colours_of(lane);
            const double top = margin + head_height;
            out << "<rect x=\"" << px(lane_x(lane) - 10) << "\" y=\"" << px(top) << "\" width=\""
                << px(card_width + 20) << "\" height=\"" << px(height_ - top - margin + 6)
                << "\" rx=\"10\" fill=\"" << colours.tint << "\"/>\n";
            const auto name = wrap_to_width(lanes_.names[lane], card_width, 14, true, 1);
            text(out, lane_x(lane), top + 21, 14, colours.line, true, name.empty() ? "" : name[0]);
        }
    }

    [[nodiscard]] LaneColours colours_of(std::size_t lane) const {
        return lane_colours(
            lane + 1 == lanes_.names.size() && lanes_.names[lane] == "Others" ? 6 : lane);
    }

    void axis(std::ostream& out) const {
        const double x = margin + axis_width - 24;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const Row& row = rows_[i];
            const double y = row.y + 14;
            if (i > 0) {
                const bool broken = row.gap.find("year") != std::string::npos ||
                                    row.gap.find("month") != std::string::npos ||
                                    row.label == "undated";
                out << "<path d=\"M" << px(x) << "," << px(rows_[i - 1].y + 14) << " V" << px(y)
                    << "\" stroke=\"#9CA3AF\" stroke-width=\"1.5\""
                    << (broken ? " stroke-dasharray=\"3 5\"" : "") << "/>\n";
            }
            out << "<path d=\"M" << px(x) << "," << px(y) << " H" << px(width_ - margin)
                << "\" stroke=\"#E5E7EB\" stroke-width=\"1\"/>\n";
            out << "<circle cx=\"" << px(x) << "\" cy=\"" << px(y)
                << "\" r=\"4\" fill=\"#374151\"/>\n";
            text(out, margin, y + 4, 12, "#111827", true, row.label);
            if (!row.year.empty()) {
                text(out, margin, y + 18, 11, "#6B7280", false, row.year);
            }
            if (!row.gap.empty()) {
                text(out, margin, row.y - 8, 9.5, "#9CA3AF", false, row.gap);
            }
        }
    }

    void card(std::ostream& out, const Card& card) const {
        const GraphEvent& event = graph_[card.event];
        const LaneColours colours = colours_of(card.lane);
        const bool planned = event.status == EventStatus::planned;
        out << "<g id=\"" << escape_xml(event.id)
            << "\" role=\"listitem\" tabindex=\"0\" aria-label=\""
            << escape_xml(card.when + ": " + event.title) << "\"><title>"
            << escape_xml(event.title + "\n" + card.when + "\n\xE2\x80\x9C" +
                          event.members.front().quote + "\xE2\x80\x9D\n" +
                          event.members.front().article)
            << "</title>\n";
        out << "<rect x=\"" << px(card.x) << "\" y=\"" << px(card.y) << "\" width=\""
            << px(card_width) << "\" height=\"" << px(card.height)
            << "\" rx=\"8\" fill=\"white\" stroke=\"" << colours.line << "\" stroke-width=\"1.4\""
            << (planned ? " stroke-dasharray=\"5 4\"" : "") << "/>\n";
        double y = card.y + card_pad + 9;
        text(out, card.x + card_pad, y, small_size, colours.line, false, card.when);
        sources(out, card, event);
        for (const std::string& line : card.title) {
            y += line_height;
            text(out, card.x + card_pad, y, title_size, "#111827", true, line);
        }
        if (!card.actors.empty()) {
            text(out, card.x + card_pad, y + 14, small_size, "#6B7280", false, card.actors);
        }
        out << "</g>\n";
    }

    /// How many articles tell it, and how sure it is.
    static void sources(std::ostream& out, const Card& card, const GraphEvent& event) {
        const std::size_t articles = article_count(event);
        const double right = card.x + card_width - card_pad;
        if (articles > 1) {
            const std::string words = counted(articles, "article");
            const double left = right - text_width(words, 9, false);
            if (left > card.x + card_pad + text_width(card.when, small_size, false) + 6) {
                text(out, left, card.y + card_pad + 9, 9, "#6B7280", false, words);
            }
        }
        out << "<rect x=\"" << px(card.x + 8) << "\" y=\"" << px(card.y + card.height - 2.5)
            << "\" width=\"" << px((card_width - 16) * event.confidence)
            << "\" height=\"2\" rx=\"1\" fill=\"#D1D5DB\"/>\n";
    }

    void cards(std::ostream& out) const {
        out << "<g role=\"list\">\n";
        for (const Row& row : rows_) {
            for (const Card& it : row.cards) {
                card(out, it);
            }
        }
        out << "</g>\n";
    }

    /// Arrows leave and reach cards at their sides and bend through the gaps between the lanes.
    [[nodiscard]] static std::string route(const Card& from, const Card& to, double bend) {
        const double start_y = from.y + from.height / 2;
        const double end_y = to.y + to.height / 2;
        const bool same_lane = from.lane == to.lane;
        const bool rightwards = to.lane > from.lane;
        const double start_x = same_lane || rightwards ? from.x + card_width : from.x;
        const double end_x = same_lane ? to.x + card_width : rightwards ? to.x : to.x + card_width;
        const double out_x = start_x + (same_lane || rightwards ? bend : -bend);
        const double in_x = end_x + (same_lane || !rightwards ? bend : -bend);
        return "M" + px(start_x) + "," + px(start_y) + " C" + px(out_x) + "," + px(start_y) + " " +
               px(in_x) + "," + px(end_y) + " " + px(end_x) + "," + px(end_y);
    }

    void arrows(std::ostream& out) const {
        const std::set<EventPair> implied = implied_precedence(graph_);
        for (auto [edge, last] = edges(graph_); edge != last; ++edge) {
            const EventPair ends{source(*edge, graph_), target(*edge, graph_)};
            const auto from = card_of_.find(ends.first);
            const auto to = card_of_.find(ends.second);
            const bool quiet = graph_[*edge].type == LinkType::precedes && implied.count(ends) > 0;
            if (quiet || from == card_of_.end() || to == card_of_.end()) {
                continue;
            }
            const GraphLink& link = graph_[*edge];
            const bool order = link.type == LinkType::precedes || link.type == LinkType::part_of;
            const double span = std::abs(to->second->y - from->second->y);
            out << "<path d=\"" << route(*from->second, *to->second, std::min(60.0, 18 + span / 12))
                << "\" fill=\"none\" stroke=\"" << (order ? "#9CA3AF" : "#C2410C")
                << "\" stroke-width=\"" << (order ? "1.2" : "2") << "\" marker-end=\"url(#"
                << (order ? "order" : "cause") << ")\"><title>"
                << escape_xml(std::string(arrow_words(link.type)) + ": \xE2\x80\x9C" +
                              link.evidence.front().quote + "\xE2\x80\x9D")
                << "</title></path>\n";
        }
    }

    const EventGraph& graph_;
    const GraphInfo& info_;
    const RenderOptions& options_;
    std::vector<EventVertex> events_;
    Lanes lanes_;
    std::vector<Row> rows_;
    std::map<EventVertex, const Card*> card_of_;
    double width_ = 0;
    double height_ = 0;
};

} // namespace

void write_timeline_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    TimelineSvg(graph, options).write(out);
}

} // namespace casus
