#include "render/event_card.h"

#include "render/date_words.h"
#include "render/escape.h"
#include "render/look.h"
#include "render/text_width.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace casus {
namespace {

// All lengths are pixels.
constexpr double pad = 8;
constexpr double title_size = 12;
constexpr double title_line = 14.5;
constexpr double small_size = 9.5;
constexpr double small_line = 12;
constexpr double sureness_width = 22;
constexpr double room = card_width - 2 * pad;
constexpr std::string_view dot = " \xC2\xB7 ";

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
    std::string line;
    for (const std::string& word : words) {
        line += (line.empty() ? "" : std::string(separator)) + word;
    }
    return line;
}

std::string first_line(std::string_view words, double width) {
    const auto lines = wrap_to_width(words, width, small_size, false, 1);
    return lines.empty() ? "" : lines[0];
}

std::string percent(double confidence) {
    return std::to_string(static_cast<int>(std::lround(confidence * 100))) + "%";
}

/// "Northern Wire, Tue 6 Mar 2018 and others".
std::string tellers(const GraphInfo& info, const Claim& claim) {
    return claim.articles.empty() ? ""
                                  : source_name(info, claim.articles.front()) +
                                        (claim.articles.size() > 1 ? " and others" : "");
}

/// "killed: 12 (Northern Wire), at least 20 (Harbour Post)".
std::string claim_lines(const GraphInfo& info, const GraphEvent& event) {
    std::string lines;
    for (const auto& [attribute, claims] : event.claims) {
        lines += "\n" + attribute + ":";
        for (const Claim& claim : claims) {
            lines += " " + claim.value + " (" + tellers(info, claim) + ")";
        }
    }
    return lines;
}

std::string make_tooltip(const GraphInfo& info, const GraphEvent& event, const EventCard& card) {
    constexpr std::size_t most_quotes = 3;
    std::string words = event.title + "\n" + card.when + (card.status.empty() ? "" : ", ") +
                        card.status + ", confidence " + percent(event.confidence);
    std::set<std::string> told;
    for (const Member& member : event.members) {
        if (told.size() < most_quotes && told.insert(member.quote).second) {
            words += "\n\xE2\x80\x9C" + member.quote + "\xE2\x80\x9D " +
                     source_name(info, member.article);
        }
    }
    return words + claim_lines(info, event);
}

/// A source that is a file says where the article lay, not who tells it.
bool is_file(std::string_view source) {
    const std::size_t dot_place = source.rfind('.');
    return source.empty() || source.find('/') != std::string_view::npos ||
           (dot_place != std::string_view::npos && source.find(' ') == std::string_view::npos);
}

std::string foot_of(const EventCard& card) {
    return card.sources + (card.sources.empty() || card.conflict.empty() ? "" : std::string(dot));
}

double height_of(const EventCard& card) {
    const bool foot = !card.sources.empty() || !card.conflict.empty();
    return 2 * pad + 10 + static_cast<double>(card.title.size()) * title_line +
           static_cast<double>(card.actors.size()) * small_line + (foot ? small_line : 0);
}

std::string status_words(const EventGraph& graph, const GraphEvent& event) {
    const std::string_view status = status_word(event.status);
    return status.empty() && is_reported(graph, event) ? "reported" : std::string(status);
}

std::string sureness(const EventCard& card, double confidence, const std::string& lane) {
    const double x = card.box.right() - pad - sureness_width;
    const double y = card.box.y + pad + 2.5;
    return svg_box({x, y, sureness_width, 3.6}, 1.8, std::string("lt") + lane) +
           svg_box({x, y, sureness_width * confidence, 3.6}, 1.8, std::string("lw") + lane);
}

std::string title_svg(const EventCard& card, double y) {
    std::string svg;
    for (const std::string& line : card.title) {
        y += title_line;
        svg += svg_text(card.box.x + pad, y, title_size, "ci b", line);
    }
    return card.link.empty() ? svg
                             : "<a href=\"" + escape_xml(card.link) +
                                   "\" target=\"_blank\" rel=\"noopener\">" + svg + "</a>\n";
}

} // namespace

const Record* find_record(const GraphInfo& info, std::string_view article) {
    const auto it = std::lower_bound(
        info.records.begin(), info.records.end(), article,
        [](const Record& record, std::string_view id) { return record.article < id; });
    return it != info.records.end() && it->article == article ? &*it : nullptr;
}

std::string source_name(const GraphInfo& info, std::string_view article) {
    const Record* record = find_record(info, article);
    if (record == nullptr) {
        return std::string(article);
    }
    const std::string name = is_file(record->source) ? record->title : record->source;
    return (name.empty() ? record->article : name) +
           (record->published ? ", " + date_words(one_day(*record->published)) : "");
}

bool is_reported(const EventGraph& graph, const GraphEvent& event) {
    const GraphInfo& info = graph[boost::graph_bundle];
    const auto is_attributed = [&](const Member& member) {
        const Record* record = find_record(info, member.article);
        if (record == nullptr) {
            return false;
        }
        const auto it = std::find_if(record->events.begin(), record->events.end(),
                                     [&](const auto& told) { return told.id == member.event; });
        return it != record->events.end() && !it->attribution.empty();
    };
    return !event.members.empty() &&
           std::all_of(event.members.begin(), event.members.end(), is_attributed);
}

std::string_view border_dashes(EventStatus status, bool reported) {
    switch (status) {
    case EventStatus::planned:
        return " stroke-dasharray=\"1.5 3\" stroke-linecap=\"round\"";
    case EventStatus::hypothetical:
    case EventStatus::negated:
        return " stroke-dasharray=\"9 5\"";
    case EventStatus::actual:
    case EventStatus::ongoing:
        break;
    }
    return reported ? " stroke-dasharray=\"5 3\"" : "";
}

std::vector<std::string> actor_names(const EventGraph& graph, const GraphEvent& event) {
    const auto& actors = graph[boost::graph_bundle].actors;
    std::vector<std::string> names;
    for (const auto* role : {&event.source, &event.target}) {
        for (const std::uint32_t actor : *role) {
            if (std::find(names.begin(), names.end(), actors[actor].name) == names.end()) {
                names.push_back(actors[actor].name);
            }
        }
    }
    return names;
}

std::string conflict_words(const GraphEvent& event) {
    std::set<std::string> facts; // sorted, each once
    for (const std::string& attribute : event.conflicts) {
        const bool actors = attribute == "source" || attribute == "target";
        facts.insert(attribute == "date"       ? "dates"
                     : attribute == "location" ? "places"
                     : actors                  ? "actors"
                                               : "tolls");
    }
    return facts.empty() ? "" : joined({facts.begin(), facts.end()}, ", ") + " differ";
}

std::string safe_link(std::string_view url) {
    const bool web = url.rfind("https://", 0) == 0 || url.rfind("http://", 0) == 0;
    return web ? std::string(url) : "";
}

EventCard make_card(const EventGraph& graph, EventVertex v) {
    const GraphEvent& event = graph[v];
    const GraphInfo& info = graph[boost::graph_bundle];
    EventCard card;
    card.event = v;
    card.status = status_words(graph, event);
    card.when = date_words(event.date);
    card.tooltip = make_tooltip(info, event, card);
    card.name = card.when + ": " + event.title + (card.status.empty() ? "" : ". ") + card.status +
                ", confidence " + percent(event.confidence);
    const std::string status = card.status.empty() ? "" : std::string(dot) + card.status;
    card.when = first_line(card.when + status, room - sureness_width - 6);
    card.title = wrap_to_width(event.title, room, title_size, true, 3);
    card.actors = wrap_to_width(joined(actor_names(graph, event), dot), room, small_size, false, 2);
    const std::size_t articles = article_count(event);
    card.sources = articles > 1 ? counted(articles, "article") : "";
    card.conflict = conflict_words(event);
    const Record* record =
        event.members.empty() ? nullptr : find_record(info, event.members.front().article);
    card.link = record == nullptr ? "" : safe_link(record->url);
    card.box = {0, 0, card_width, height_of(card)};
    return card;
}

std::string card_svg(const EventGraph& graph, const EventCard& card, std::size_t lane_index) {
    const GraphEvent& event = graph[card.event];
    const std::string lane = std::to_string(lane_index);
    const double x = card.box.x + pad;
    double y = card.box.y + pad + 7.5;
    std::string svg = "<g id=\"" + escape_xml(event.id) +
                      "\" class=\"card\" role=\"listitem\" tabindex=\"0\" aria-label=\"" +
                      escape_xml(card.name) + "\">" + svg_title(card.tooltip) + "\n";
    svg += svg_box(card.box, 7, std::string("box ck ls") + lane,
                   " stroke-width=\"1.5\"" +
                       std::string(border_dashes(event.status, card.status == "reported")));
    svg += svg_text(x, y, small_size, std::string("lw") + lane, card.when);
    svg += sureness(card, event.confidence, lane);
    svg += title_svg(card, y);
    y += static_cast<double>(card.title.size()) * title_line;
    for (const std::string& line : card.actors) {
        y += small_line;
        svg += svg_text(x, y, small_size, "cm", line);
    }
    if (const std::string foot = foot_of(card); !foot.empty() || !card.conflict.empty()) {
        y += small_line;
        svg += foot.empty() ? "" : svg_text(x, y, small_size, "cm b", foot);
        svg += card.conflict.empty() ? ""
                                     : svg_text(x + text_width(foot, small_size, true), y,
                                                small_size, "cd b", card.conflict);
    }
    return svg + "</g>\n";
}

} // namespace casus
