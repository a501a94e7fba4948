#include "render/causes_svg.h"

#include "render/causes_layout.h"
#include "render/legend.h"
#include "render/look.h"
#include "render/timeline_svg.h"
#include "render/views.h"

#include <ostream>

namespace casus {
namespace {

std::string causes_legend() {
    Legend legend(20, 84);
    for (const std::string_view quad : {"material conflict", "verbal conflict",
                                        "verbal cooperation", "material cooperation", "other"}) {
        legend.colour(concat({"lw", std::to_string(quad_lane(quad))}), quad);
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
        out << card_svg(graph, card, quad_lane(quad_class(graph[card.event].type)));
    }
    out << "</g>\n" << arrow_labels(layout.arrows);
    if (layout.left_out > 0) {
        out << svg_text(20, layout.height - 14, 10, "cm",
                        counted(layout.left_out, "link") + " of shorter chains left out.");
    }
    out << "</svg>\n";
}

} // namespace casus
