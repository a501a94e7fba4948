#include "render/date_words.h"
#include "render/event_card.h"
#include "render/lanes.h"
#include "render/look.h"
#include "render/page.h"
#include "render/theme.h"
#include "render/time_scale.h"
#include "render/views.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace casus {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_lanes = 6;
constexpr std::size_t most_stretches = 60;
constexpr std::size_t most_quotes = 8;

/// Index of each article and event by its id.
using Places = std::map<std::string, std::size_t, std::less<>>;

int percent(double confidence) {
    return static_cast<int>(std::lround(confidence * 100));
}

Json day_or_null(const std::optional<DateInterval>& date, Day DateInterval::*end) {
    return date ? Json(static_cast<int>((*date).*end)) : Json(nullptr);
}

Json article_indices(const std::vector<std::string>& ids, const Places& articles) {
    Json list = Json::array();
    for (const std::string& id : ids) {
        if (const auto it = articles.find(id); it != articles.end()) {
            list.push_back(it->second);
        }
    }
    return list;
}

Json quotes_json(const GraphEvent& event, const Places& articles) {
    Json quotes = Json::array();
    std::set<std::string_view> told;
    for (const Member& member : event.members) {
        const auto article = articles.find(member.article);
        if (quotes.size() < most_quotes && article != articles.end() &&
            told.insert(member.quote).second) {
            quotes.push_back({{"article", article->second}, {"words", member.quote}});
        }
    }
    return quotes;
}

Json claims_json(const GraphEvent& event, const Places& articles) {
    Json facts = Json::array();
    for (const auto& [fact, claims] : event.claims) {
        Json versions = Json::array();
        for (const Claim& claim : claims) {
            versions.push_back(
                {{"value", claim.value}, {"articles", article_indices(claim.articles, articles)}});
        }
        const bool differs = std::find(event.conflicts.begin(), event.conflicts.end(), fact) !=
                             event.conflicts.end();
        facts.push_back({{"fact", fact}, {"differs", differs}, {"versions", std::move(versions)}});
    }
    return facts;
}

Json event_json(const EventGraph& graph, EventVertex v, std::size_t lane, const Places& articles) {
    const GraphEvent& event = graph[v];
    std::vector<std::uint32_t> actors = event.source;
    for (const std::uint32_t actor : event.target) {
        if (std::find(actors.begin(), actors.end(), actor) == actors.end()) {
            actors.push_back(actor);
        }
    }
    return {{"id", event.id},
            {"title", event.title},
            {"when", date_words(event.date)},
            {"first", day_or_null(event.date, &DateInterval::first)},
            {"last", day_or_null(event.date, &DateInterval::last)},
            {"openBegin", event.date && event.date->open_begin},
            {"openEnd", event.date && event.date->open_end},
            {"status", to_string(event.status)},
            {"reported", is_reported(graph, event)},
            {"type", to_string(event.type)},
            {"mode", event.mode},
            {"confidence", percent(event.confidence)},
            {"salience", event.salience},
            {"lane", lane},
            {"place", event.location},
            {"actors", actors},
            {"quotes", quotes_json(event, articles)},
            {"claims", claims_json(event, articles)},
            {"articles", article_count(event)}};
}

Json stretches_json(const EventGraph& graph, const std::vector<EventVertex>& telling) {
    std::vector<ScaleDay> days;
    for (const EventVertex v : telling) {
        if (const auto& date = graph[v].date) {
            days.push_back({date->open_begin ? date->last : date->first, date->grain, 1});
        }
    }
    Json list = Json::array();
    const TimeScale scale(days, most_stretches, 0, 1);
    for (const Stretch& it : scale.stretches()) {
        list.push_back({{"first", static_cast<int>(it.first)},
                        {"last", static_cast<int>(it.last)},
                        {"label", it.label},
                        {"detail", it.detail},
                        {"gap", it.gap},
                        {"broken", it.broken},
                        {"begin", it.begin},
                        {"end", it.end}});
    }
    return list;
}

Json links_json(const EventGraph& graph) {
    Json list = Json::array();
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const GraphLink& link = graph[*edge];
        const bool told = !link.evidence.empty();
        list.push_back({{"from", source(*edge, graph)},
                        {"to", target(*edge, graph)},
                        {"words", arrow_words(link.type)},
                        {"explains", tells_why(link.type)},
                        {"confidence", percent(link.confidence)},
                        {"quote", told ? first_evidence(link).quote : ""},
                        {"cue", told ? first_evidence(link).cue : ""}});
    }
    return list;
}

Json relations_json(const GraphInfo& info, const Places& events) {
    Json list = Json::array();
    for (const GraphRelation& relation : info.relations) {
        Json told = Json::array();
        for (const std::string& id : relation.events) {
            if (const auto it = events.find(id); it != events.end()) {
                told.push_back(it->second);
            }
        }
        list.push_back(
            {{"from", relation.from},
             {"to", relation.to},
             {"type", relation.type},
             {"colour", quad_lane(relation.type)},
             {"weight", relation.weight},
             {"events", std::move(told)},
             {"quote", relation.evidence.empty() ? "" : relation.evidence.front().quote}});
    }
    return list;
}

Json actors_json(const GraphInfo& info) {
    Json list = Json::array();
    for (const GraphActor& actor : info.actors) {
        list.push_back({{"name", actor.name},
                        {"kind", to_string(actor.kind)},
                        {"colour", kind_lane(actor.kind)}});
    }
    return list;
}

Json articles_json(const GraphInfo& info) {
    Json list = Json::array();
    for (const Record& record : info.records) {
        list.push_back({{"name", source_name(info, record.article)},
                        {"title", record.title},
                        {"url", safe_link(record.url)}});
    }
    return list;
}

/// Nothing in a script element may look like its end or like a comment.
std::string for_script(const std::string& json) {
    std::string result;
    for (const char c : json) {
        result += c == '<' ? "\\u003c" : std::string(1, c);
    }
    return result;
}

} // namespace

std::string page_data(const EventGraph& graph, const RenderOptions& options) {
    const GraphInfo& info = graph[boost::graph_bundle];
    std::vector<EventVertex> telling;
    std::vector<EventVertex> minor;
    Places events;
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        (graph[v].salience <= 2 ? telling : minor).push_back(v);
        events[graph[v].id] = v;
    }
    Places articles;
    for (const Record& record : info.records) {
        articles.emplace(record.article, articles.size());
    }
    const Lanes lanes = make_lanes(graph, telling.empty() ? minor : telling,
                                   telling.empty() ? telling : minor, most_lanes);
    Json colours = Json::array();
    for (std::size_t lane = 0; lane < lanes.names.size(); ++lane) {
        const bool rest = lanes.rest && lane + 1 == lanes.names.size();
        colours.push_back(rest ? lane_colour_count - 1 : lane);
    }
    Json told = Json::array();
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        told.push_back(event_json(graph, v, lanes.of_event.at(v), articles));
    }
    const Json page{{"title", picture_title(graph, options)},
                    {"summary", picture_summary(graph)},
                    {"lanes", lanes.names},
                    {"laneColours", std::move(colours)},
                    {"stretches", stretches_json(graph, telling.empty() ? minor : telling)},
                    {"events", std::move(told)},
                    {"links", links_json(graph)},
                    {"actors", actors_json(info)},
                    {"relations", relations_json(info, events)},
                    {"articles", articles_json(info)}};
    return for_script(page.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace casus
