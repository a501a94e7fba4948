#include "render/network_svg.h"

#include "render/arrow_svg.h"
#include "render/escape.h"
#include "render/event_card.h"
#include "render/legend.h"
#include "render/look.h"
#include "render/network_layout.h"
#include "render/timeline_svg.h"
#include "render/views.h"

#include <cmath>
#include <ostream>

namespace casus {
namespace {

std::string numbered(std::string_view prefix, std::size_t number) {
    return concat({prefix, std::to_string(number)});
}

std::string legends() {
    Legend lines(20, 84);
    lines.words("Who did what to whom (thicker = more events):");
    for (const std::string_view quad :
         {"material conflict", "verbal conflict", "verbal cooperation", "material cooperation"}) {
        lines.colour(numbered("lw", quad_lane(quad)), quad);
    }
    lines.words("dashed grey: stated by an article");
    Legend boxes(20, 102);
    boxes.words("Actors (larger = more events):");
    for (const auto& [words, kind] :
         {std::pair("states and governments", ActorKind::country),
          std::pair("persons", ActorKind::person), std::pair("organisations", ActorKind::igo),
          std::pair("armed forces", ActorKind::military), std::pair("rebels", ActorKind::rebel),
          std::pair("groups and parties", ActorKind::group),
          std::pair("others", ActorKind::other)}) {
        boxes.colour(numbered("lw", kind_lane(kind)), words);
    }
    return lines.svg() + boxes.svg();
}

std::string line_path(const std::vector<Point>& way) {
    std::string path;
    for (std::size_t i = 0; i < way.size();
         i += i + 5 < way.size() || i + 1 == way.size() ? 4 : way.size() - 1 - i) {
        path += concat({path.empty() ? "M" : " L", px(way[i].x), ",", px(way[i].y)});
    }
    return path;
}

std::string line_svg(const GraphInfo& info, const RelationLine& line) {
    const GraphRelation& relation = *line.relation;
    const bool stated = relation.events.empty();
    const std::size_t colour = quad_lane(relation.type);
    const std::string quote =
        relation.evidence.empty()
            ? ""
            : concat({"\n\xE2\x80\x9C", relation.evidence.front().quote, "\xE2\x80\x9D"});
    const double width =
        stated ? 1.1 : 1.2 + std::min(3.5, std::log2(std::max(1.0, relation.weight)));
    return concat(
        {"<g class=\"arrow\">",
         svg_title(concat({info.actors[relation.from].name, " \xE2\x86\x92 ",
                           info.actors[relation.to].name, ": ", line.words, quote})),
         svg_path(line_path(line.way), stated ? "n sf" : concat({"n ", numbered("ls", colour)}),
                  concat({" stroke-width=\"", px(width), "\" marker-end=\"url(#",
                          stated ? "order" : numbered("head", colour), ")\"",
                          stated ? " stroke-dasharray=\"4 3\"" : ""})),
         "</g>\n"});
}

std::string label_svg(const RelationLine& line) {
    if (!line.label) {
        return "";
    }
    const std::string colour =
        line.relation->events.empty() ? "cm" : numbered("lw", quad_lane(line.relation->type));
    return svg_box(*line.label, 3, "cg", " opacity=\"0.9\"") +
           svg_text_middle(line.label->x + line.label->width / 2, line.label->y + 9.8, 9.5, colour,
                           line.words);
}

std::string actor_svg(const GraphInfo& info, const ActorBox& it) {
    const GraphActor& actor = info.actors[it.actor];
    const std::string code = actor.code.empty() ? "" : concat({" (", actor.code, ")"});
    std::string svg = concat({"<g id=\"", escape_xml(actor.id),
                              "\" role=\"listitem\" class=\"card\" tabindex=\"0\" aria-label=\"",
                              escape_xml(actor.name), "\">", svg_title(actor.name + code)});
    svg += svg_box(it.box, 8, concat({"box sg ", numbered("lw", kind_lane(actor.kind))}),
                   " stroke-width=\"1.5\"");
    double y = it.box.y + 2;
    for (const std::string& line : it.name) {
        y += it.size + 3;
        svg += svg_text_middle(it.box.x + it.box.width / 2, y, it.size, "cg", line);
    }
    return svg + "</g>\n";
}

/// Arrow heads in the colours of the lanes.
std::string heads() {
    std::string svg = "<defs>";
    for (std::size_t lane = 0; lane < lane_colour_count; ++lane) {
        svg += arrow_head(numbered("head", lane), numbered("lw", lane), "M0,0 L8,4 L0,8 z");
    }
    return svg + "</defs>\n";
}

} // namespace

void write_network_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    const GraphInfo& info = graph[boost::graph_bundle];
    const NetworkLayout layout = lay_out_network(graph, timeline_width(options));
    out << svg_begin(layout.width, layout.height, picture_title(graph, options),
                     picture_summary(graph), options.theme)
        << picture_heading(graph, options, layout.width);
    if (layout.actors.empty()) {
        out << svg_text(20, 84, 12, "cm", "The articles tell nothing that actors did to others.")
            << "</svg>\n";
        return;
    }
    out << heads() << legends();
    for (const RelationLine& line : layout.lines) {
        out << line_svg(info, line);
    }
    for (const RelationLine& line : layout.lines) {
        out << label_svg(line);
    }
    out << "<g role=\"list\" aria-label=\"Actors\">\n";
    for (const ActorBox& it : layout.actors) {
        out << actor_svg(info, it);
    }
    out << "</g>\n</svg>\n";
}

} // namespace casus
