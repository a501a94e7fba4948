#include "render/timeline_svg.h"

#include "render/legend.h"
#include "render/look.h"
#include "render/text_width.h"
#include "render/timeline_layout.h"
#include "render/views.h"

#include <algorithm>
#include <ostream>

namespace casus {
namespace {

constexpr double margin = 20;
constexpr double label_size = 12.5; ///< of dates on the axis

class TimelineSvg {
public:
    TimelineSvg(const EventGraph& graph, const RenderOptions& options)
        : graph_(graph), options_(options),
          layout_(lay_out_timeline(graph, timeline_width(options))) {}

    void write(std::ostream& out) const {
        out << svg_begin(layout_.width, layout_.height, picture_title(graph_, options_),
                         picture_summary(graph_), options_.theme)
            << picture_heading(graph_, options_, layout_.width);
        if (num_vertices(graph_) > 0) {
            out << legend() << lanes() << axis() << bands() << arrow_lines(graph_, layout_.arrows)
                << cards() << chips() << arrow_labels(layout_.arrows) << foot();
        }
        out << "</svg>\n";
    }

private:
    [[nodiscard]] static std::string legend() {
        Legend legend(margin, 84);
        legend.border(EventStatus::actual, false, "happened");
        legend.border(EventStatus::actual, true, "reported by somebody");
        legend.border(EventStatus::planned, false, "planned");
        legend.border(EventStatus::negated, false, "denied, or only considered");
        legend.cause_arrow("led to");
        legend.order_arrow("came before");
        return legend.svg();
    }

    [[nodiscard]] std::string lanes() const {
        std::string svg;
        for (const LaneStrip& strip : layout_.strips) {
            const std::string colour = std::to_string(strip.colour);
            svg +=
                "<g>" + svg_title(strip.name) + svg_box(strip.box, 9, std::string("lt") + colour);
            double y = strip.box.y + 22;
            const double room = layout_.plot_begin - strip.box.x - 22;
            for (const std::string& line : wrap_to_width(strip.name, room, 12.5, true, 2)) {
                svg += svg_text(strip.box.x + 12, y, 12.5, std::string("b lw") + colour, line);
                y += 15;
            }
            svg += "</g>\n";
        }
        return svg;
    }

    [[nodiscard]] double lanes_end() const {
        return layout_.strips.empty() ? layout_.axis_y : layout_.strips.back().box.bottom();
    }

    [[nodiscard]] std::string guide(double x) const {
        return svg_path(concat({"M", px(x), ",", px(layout_.axis_y), " V", px(lanes_end())}),
                        "n sf", " stroke-width=\"0.7\" stroke-dasharray=\"1 4\"");
    }

    [[nodiscard]] std::string axis() const {
        const auto& stretches = layout_.scale.stretches();
        const double y = layout_.axis_y;
        const double end = layout_.undated ? *layout_.undated - 12 : layout_.plot_end;
        std::string svg;
        if (!stretches.empty()) {
            svg += svg_path(concat({"M", px(layout_.plot_begin), ",", px(y), " H", px(end)}),
                            "n sm", " stroke-width=\"1.3\"");
        }
        for (std::size_t i = 0; i < stretches.size(); ++i) {
            svg += guide(stretches[i].begin) + "<circle cx=\"" + px(stretches[i].begin) +
                   "\" cy=\"" + px(y) + "\" r=\"3.6\" class=\"ci\"/>\n" + date_label(i) + gap(i);
        }
        if (layout_.undated) {
            svg += guide(*layout_.undated) +
                   svg_text(*layout_.undated, y - 20, label_size, "ci b", "undated");
        }
        return svg;
    }

    /// The date, and under it what else there is room for: weekday, the year where it changes.
    [[nodiscard]] std::string date_label(std::size_t i) const {
        const auto& stretches = layout_.scale.stretches();
        const Stretch& it = stretches[i];
        const double end =
            i + 1 < stretches.size() ? stretches[i + 1].begin : it.begin + card_width;
        const double room = end - it.begin - 6;
        const bool new_year = i == 0 || civil(stretches[i - 1].first).year != civil(it.first).year;
        std::string detail = it.detail;
        if (!new_year && !detail.empty()) {
            detail = it.first == it.last ? detail.substr(0, 3) : "";
        }
        const double size =
            text_width(it.label, label_size, true) <= room ? label_size : label_size - 2.5;
        const auto label = wrap_to_width(it.label, room, size, true, 1);
        const auto below = wrap_to_width(detail, room, 9.5, false, 1);
        return "<g>" + svg_title(it.label + " " + it.detail) +
               svg_text(it.begin, layout_.axis_y - 21, size, "ci b",
                        label.empty() ? "" : label[0]) +
               (below.empty() ? "" : svg_text(it.begin, layout_.axis_y - 9, 9.5, "cm", below[0])) +
               "</g>\n";
    }

    /// How much time lies before a stretch, and a mark where the axis is broken.
    [[nodiscard]] std::string gap(std::size_t i) const {
        const auto& stretches = layout_.scale.stretches();
        const Stretch& it = stretches[i];
        if (i == 0 || it.gap.empty()) {
            return "";
        }
        const Stretch& before = stretches[i - 1];
        const double y = layout_.axis_y;
        std::string svg;
        if (it.broken) {
            const double x = (before.end + it.begin) / 2;
            svg +=
                svg_path(concat({"M", px(x - 3), ",", px(y), " h6"}), "sg", " stroke-width=\"4\"") +
                svg_path(concat({"M", px(x - 5), ",", px(y + 5), " l4,-10 M", px(x + 1), ",",
                                 px(y + 5), " l4,-10"}),
                         "n sm", " stroke-width=\"1.2\"");
        }
        if (text_width(it.gap, 9, false) < it.begin - before.begin - 8) {
            svg += svg_text_right(it.begin - 5, y + 12, 9, "cm", it.gap);
        }
        return svg;
    }

    [[nodiscard]] std::string bands() const {
        std::string svg;
        for (const SpanBand& band : layout_.bands) {
            const std::string fade = band.fades_out  ? " mask=\"url(#fades-out)\""
                                     : band.fades_in ? " mask=\"url(#fades-in)\""
                                                     : "";
            svg += svg_box(band.box, 2,
                           std::string("lw") + std::to_string(layout_.strips[band.lane].colour),
                           " opacity=\"0.45\"" + fade);
        }
        return svg;
    }

    [[nodiscard]] std::string cards() const {
        std::string svg = "<g role=\"list\" aria-label=\"Events in order of time\">\n";
        for (const EventCard& card : layout_.cards) {
            const std::size_t lane = layout_.lanes.of_event.at(card.event);
            svg += card_svg(graph_, card, layout_.strips[lane].colour);
        }
        return svg + "</g>\n";
    }

    [[nodiscard]] std::string chips() const {
        std::string svg;
        for (const CountChip& chip : layout_.chips) {
            const std::string colour = std::to_string(layout_.strips[chip.lane].colour);
            svg += "<g>" + svg_title(chip.tooltip) +
                   svg_box(chip.box, 7.5, std::string("cg ls") + colour, " stroke-width=\"0.8\"") +
                   svg_text_middle(chip.box.x + chip.box.width / 2, chip.box.y + 10.7, 9,
                                   std::string("b lw") + colour, chip.words) +
                   "</g>\n";
        }
        return svg;
    }

    [[nodiscard]] std::string foot() const {
        std::string words = "Bar at the top right of a card: confidence. Band above a card: the "
                            "days in which the event is known to lie, or how long it lasts "
                            "(fading = open end).";
        if (!layout_.chips.empty()) {
            words += " +n: so many further events of that time.";
        }
        const auto line = wrap_to_width(words, layout_.width - 2 * margin, 10, false, 1);
        return svg_text(margin, lanes_end() + 24, 10, "cm", line.empty() ? "" : line[0]);
    }

    const EventGraph& graph_;
    const RenderOptions& options_;
    TimelineLayout layout_;
};

} // namespace

double timeline_width(const RenderOptions& options) {
    return std::clamp(options.width.value_or(1600), 900.0, 4000.0);
}

void write_timeline_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    TimelineSvg(graph, options).write(out);
}

} // namespace casus
