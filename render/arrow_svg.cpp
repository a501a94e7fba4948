#include "render/arrow_svg.h"

#include "render/escape.h"
#include "render/look.h"
#include "render/text_width.h"

namespace casus {
namespace {

constexpr double words_size = 9.5;

/// A mask in which a box of any colour fades from one opacity to another.
std::string fade(std::string_view id, std::string_view from, std::string_view to) {
    return concat({"<linearGradient id=\"g-", id,
                   "\"><stop offset=\"0\" stop-color=\"#fff\" stop-opacity=\"", from,
                   "\"/><stop offset=\"1\" stop-color=\"#fff\" stop-opacity=\"", to,
                   "\"/></linearGradient><mask id=\"", id,
                   "\" maskContentUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" "
                   "fill=\"url(#g-",
                   id, ")\"/></mask>"});
}

/// "Talks collapse - leads to - Army shells Kesh", with the words that say so.
std::string arrow_title(const EventGraph& graph, const EventEdge& edge) {
    constexpr std::string_view dash = " \xE2\x80\x93 ";
    const GraphLink& link = graph[edge];
    const std::string quote =
        link.evidence.empty()
            ? ""
            : concat({": \xE2\x80\x9C", first_evidence(link).quote, "\xE2\x80\x9D"});
    return svg_title(concat({graph[source(edge, graph)].title, dash, arrow_words(link.type), dash,
                             graph[target(edge, graph)].title, quote}));
}

} // namespace

std::string arrow_head(std::string_view id, std::string_view classes, std::string_view path) {
    return concat({"<marker id=\"", id,
                   "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" "
                   "markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"",
                   path, "\" class=\"", classes, "\"/></marker>"});
}

std::optional<RoutedArrow> route_link(const EventGraph& graph, const EventEdge& link,
                                      const Box& from, const Box& to, ArrowRouter& router) {
    RoutedArrow arrow{link, router.route(from, to), "", {}};
    if (arrow.way.empty()) {
        return std::nullopt;
    }
    if (tells_why(graph[link].type)) {
        arrow.words = std::string(arrow_words(graph[link].type));
        arrow.label =
            router.place_label(arrow.way, text_width(arrow.words, words_size, false) + 12, 14);
    }
    return arrow;
}

std::string arrow_lines(const EventGraph& graph, const std::vector<RoutedArrow>& arrows) {
    std::string svg;
    for (const RoutedArrow& arrow : arrows) {
        const GraphLink& link = graph[arrow.link];
        const bool why = tells_why(link.type);
        const bool unsure = why && link.confidence < 0.4;
        const std::string looks =
            concat({" stroke-width=\"", why ? "1.9" : "1.2", "\" marker-end=\"url(#",
                    why ? "cause" : "order", ")\"", unsure ? " stroke-dasharray=\"6 4\"" : ""});
        svg +=
            concat({"<g class=\"arrow\">", arrow_title(graph, arrow.link),
                    svg_path(rounded_path(arrow.way, 7), why ? "n sc" : "n sf", looks), "</g>\n"});
    }
    return svg;
}

std::string arrow_labels(const std::vector<RoutedArrow>& arrows) {
    std::string svg = "<g aria-hidden=\"true\">\n";
    for (const RoutedArrow& arrow : arrows) {
        if (arrow.label) {
            svg +=
                svg_box(*arrow.label, 7, "cg sc", " stroke-width=\"0.7\" stroke-opacity=\"0.5\"") +
                svg_text_middle(arrow.label->x + arrow.label->width / 2, arrow.label->y + 10.3,
                                words_size, "cc i", arrow.words);
        }
    }
    return svg + "</g>\n";
}

std::string svg_begin(double width, double height, std::string_view title,
                      std::string_view description, ThemeName theme) {
    return concat({"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
                   px(width),
                   " ",
                   px(height),
                   "\" width=\"",
                   px(width),
                   "\" height=\"",
                   px(height),
                   "\" role=\"graphics-document\" lang=\"en\">\n",
                   svg_title(title),
                   "\n<desc>",
                   escape_xml(description),
                   "</desc>\n<style>",
                   picture_style(theme),
                   "</style>\n<defs>",
                   arrow_head("cause", "cc", "M0,0 L8,4 L0,8 z"),
                   arrow_head("order", "n sf", "M1,1 L7,4 L1,7"),
                   fade("fades-out", "1", "0"),
                   fade("fades-in", "0", "1"),
                   "</defs>\n<rect width=\"100%\" height=\"100%\" class=\"cg\"/>\n"});
}

} // namespace casus
