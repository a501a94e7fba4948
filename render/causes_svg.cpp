#include "render/causes_svg.h"

#include "render/causes_layout.h"
#include "render/legend.h"
#include "render/look.h"
#include "render/timeline_svg.h"
#include "render/views.h"

#include <array>
#include <ostream>

namespace casus {
namespace {

struct QuadLook {
    std::string_view quad_class;
    std::size_t colour; ///< of the theme's lanes
};

constexpr std::array<QuadLook, 5> quads{{{"material conflict", 1},
                                         {"verbal conflict", 3},
                                         {"verbal cooperation", 0},
                                         {"material cooperation", 2},
                                         {"", lane_colour_count - 1}}};

std::size_t colour_of(const GraphEvent& event) {
    for (const QuadLook& look : quads) {
        if (look.quad_class == quad_class(event.type)) {
            return look.colour;
        }
    }
    return lane_colour_count - 1;
}

std::string causes_legend() {
    Legend legend(20, 84);
    for (const QuadLook& look : quads) {
        legend.colour(concat({"lw", std::to_string(look.colour)}),
                      look.quad_class.empty() ? "other" : look.quad_class);
    }
    legend.border(EventStatus::actual, true, "reported by somebody");
    legend.border(EventStatus::planned, false, "planned");
    legend.border(EventStatus::negated, false, "denied, or only considered");
    legend.words("dashed arrow: little sure");
    return legend.svg();
}

} // namespace

void write_causes_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    const CausesLayout layout = lay_out_causes(graph, timeline_width(options));
    out << svg_begin(layout.width, layout.height, picture_title(graph, options),
                     picture_summary(graph), options.theme)
        << picture_heading(graph, options, layout.width);
    if (layout.cards.empty()) {
        out << svg_text(20, 84, 12, "cm", "The articles tell no cause of any event.") << "</svg>\n";
        return;
    }
    out << causes_legend() << arrow_lines(graph, layout.arrows)
        << "<g role=\"list\" aria-label=\"Events and what led to them\">\n";
    for (const EventCard& card : layout.cards) {
        out << card_svg(graph, card, colour_of(graph[card.event]));
    }
    out << "</g>\n" << arrow_labels(layout.arrows);
    if (layout.left_out > 0) {
        out << svg_text(20, layout.height - 14, 10, "cm",
                        counted(layout.left_out, "less sure link") + " left out.");
    }
    out << "</svg>\n";
}

} // namespace casus
