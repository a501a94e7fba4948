#include "render/views.h"

#include "render/date_words.h"
#include "render/escape.h"
#include "render/lanes.h"
#include "render/look.h"
#include "render/svg_writer.h"
#include "render/text_width.h"

#include <algorithm>

namespace casus {
namespace {

std::string border_style(EventStatus status) {
    return status == EventStatus::actual || status == EventStatus::ongoing ? "rounded"
                                                                           : "rounded,dashed";
}

std::string actors_line(const EventGraph& graph, const GraphEvent& event) {
    const auto& actors = graph[boost::graph_bundle].actors;
    std::string line;
    for (const auto* role : {&event.source, &event.target}) {
        for (const std::uint32_t actor : *role) {
            line += (line.empty() ? "" : " \xC2\xB7 ") + actors[actor].name;
        }
    }
    return line;
}

/// "Russia, Syria and Turkey": who has most events.
std::string main_actors(const EventGraph& graph) {
    constexpr std::size_t most_names = 3;
    std::vector<EventVertex> telling;
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        if (graph[v].salience <= 2) {
            telling.push_back(v);
        }
    }
    const Lanes lanes = make_lanes(graph, telling, {}, most_names);
    const std::size_t count = lanes.names.size() - (lanes.rest ? 1 : 0);
    std::string words;
    for (std::size_t i = 0; i < count; ++i) {
        words += (i == 0 ? "" : i + 1 == count ? " and " : ", ") + lanes.names[i];
    }
    return words;
}

} // namespace

std::string picture_title(const EventGraph& graph, const RenderOptions& options) {
    const auto& records = graph[boost::graph_bundle].records;
    if (!options.title.empty()) {
        return options.title;
    }
    if (records.size() == 1 && !records[0].title.empty()) {
        return records[0].title;
    }
    const std::string articles = counted(records.size(), "article");
    const std::string actors = main_actors(graph);
    return actors.empty() ? "What " + articles + " tell" + (records.size() == 1 ? "s" : "")
                          : actors + " in " + articles;
}

std::string picture_summary(const EventGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    std::string summary = counted(num_vertices(graph), "event") + ", " +
                          counted(info.actors.size(), "actor") + ", " +
                          counted(info.records.size(), "article");
    std::optional<Day> first;
    std::optional<Day> last;
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        const auto& date = graph[v].date;
        if (date && !date->open_begin && !date->open_end) {
            first = std::min(first.value_or(date->first), date->first);
            last = std::max(last.value_or(date->last), date->last);
        }
    }
    return first ? summary + ", " + date_words(DateInterval{*first, *last}) : summary;
}

std::string picture_heading(const EventGraph& graph, const RenderOptions& options, double width) {
    constexpr double margin = 20;
    const auto title =
        wrap_to_width(picture_title(graph, options), width - 2 * margin, 22, true, 1);
    const std::string words =
        num_vertices(graph) == 0 ? "No event was found in these articles." : picture_summary(graph);
    return svg_text(margin, 38, 22, "ci b", title.empty() ? "" : title[0]) +
           svg_text(margin, 58, 12, "cm", words);
}

std::string card_label(const EventGraph& graph, const GraphEvent& event, std::string_view colour) {
    constexpr std::size_t title_columns = 30;
    const std::string line = std::string(colour);
    std::string when = escape_xml(date_words(event.date));
    const std::string_view status = status_word(event.status);
    if (!status.empty()) {
        when += " \xC2\xB7 " + std::string(status);
    }
    const std::size_t articles = article_count(event);
    const std::string sources = articles > 1 ? counted(articles, "article") : "";
    std::string html = "<table border=\"1.5\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\" "
                       "bgcolor=\"white\" color=\"" +
                       line + "\" style=\"" + border_style(event.status) + "\">";
    html += "<tr><td align=\"left\"><font point-size=\"9\" color=\"" + line + "\">" + when +
            "</font></td><td align=\"right\"><font point-size=\"8\" color=\"#6B7280\">" + sources +
            " </font></td></tr>";
    html += "<tr><td colspan=\"2\" align=\"left\" balign=\"left\"><font point-size=\"11\"><b>";
    bool first = true;
    for (const std::string& words : wrap(event.title, title_columns, 3)) {
        html += (first ? "" : "<br/>") + escape_xml(words);
        first = false;
    }
    html += "</b></font></td></tr>";
    const auto actors = wrap(actors_line(graph, event), 38, 1);
    if (!actors.empty()) {
        html += "<tr><td colspan=\"2\" align=\"left\"><font point-size=\"8.5\" color=\"#6B7280\">" +
                escape_xml(actors[0]) + "</font></td></tr>";
    }
    return html + "</table>";
}

std::string view_dot(const EventGraph& graph, const RenderOptions& options) {
    switch (options.view) {
    case View::network:
        return network_dot(graph, options);
    case View::causes:
        return causes_dot(graph, options);
    case View::timeline:
        break;
    }
    return timeline_dot(graph, options);
}

} // namespace casus
