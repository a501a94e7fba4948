#include "core/event/cameo.h"
#include "render/escape.h"
#include "render/exports.h"
#include "render/node_table.h"

#include <charconv>
#include <initializer_list>
#include <string>
#include <string_view>

namespace casus {
namespace {

constexpr const char* unknown_actor = "---";

bool is_number(const std::string& text) {
    double value = 0;
    const char* end = text.data() + text.size();
    return !text.empty() && std::from_chars(text.data(), end, value).ptr == end;
}

std::string row(std::initializer_list<std::string> fields) {
    std::string line;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        line += field == fields.begin() ? "" : ",";
        line += is_number(*field) ? *field : escape_csv(*field); // "-10" is no formula
    }
    return line + "\r\n";
}

const std::string& code_of(const GraphActor& actor) {
    return actor.code.empty() ? actor.country : actor.code;
}

/// What `text` says of each actor, with "; " between.
template <typename Text>
std::string listed(const GraphInfo& info, const std::vector<std::uint32_t>& actors, Text text) {
    std::string list;
    for (const std::uint32_t actor : actors) {
        list += list.empty() ? "" : "; ";
        list += text(info.actors[actor]);
    }
    return list;
}

std::vector<std::string> codes_of(const GraphInfo& info, const std::vector<std::uint32_t>& actors) {
    std::vector<std::string> codes;
    for (const std::uint32_t actor : actors) {
        const std::string& code = code_of(info.actors[actor]);
        codes.push_back(code.empty() ? unknown_actor : code);
    }
    return codes.empty() ? std::vector<std::string>{unknown_actor} : codes;
}

/// "RUSGOV>SYRREB; RUSGOV>SYROPP": every source with every target; the participants of a
/// symmetrical event with one another.
std::string dyads(const GraphInfo& info, const GraphEvent& event) {
    const auto sources = codes_of(info, event.source);
    const bool symmetrical = event.target.empty() && sources.size() > 1;
    const auto targets = symmetrical ? sources : codes_of(info, event.target);
    std::string list;
    for (std::size_t s = 0; s < sources.size(); ++s) {
        for (std::size_t t = 0; t < targets.size(); ++t) {
            if (!symmetrical || s != t) {
                list += (list.empty() ? "" : "; ") + sources[s] + ">" + targets[t];
            }
        }
    }
    return list;
}

std::string first_day(const GraphEvent& event) {
    return event.date && !event.date->open_begin ? to_iso(event.date->first) : "";
}

std::string last_day(const GraphEvent& event) {
    return event.date && !event.date->open_end ? to_iso(event.date->last) : "";
}

std::string event_row(const GraphInfo& info, const GraphEvent& event) {
    const auto name = [](const GraphActor& actor) -> const std::string& { return actor.name; };
    return row({event.id,
                event.date ? to_edtf(*event.date) : "",
                first_day(event),
                last_day(event),
                std::string(to_string(event.type)),
                event.mode,
                listed_cameo(event.cameo, event.type),
                std::string(quad_class(event.type)),
                short_number(intensity(event.type)),
                std::string(to_string(event.status)),
                listed(info, event.source, name),
                listed(info, event.source, code_of),
                listed(info, event.target, name),
                listed(info, event.target, code_of),
                dyads(info, event),
                event.location,
                std::to_string(article_count(event)),
                std::to_string(event.members.size()),
                short_number(event.confidence),
                event.title});
}

} // namespace

std::vector<ExportFile> export_events(const EventGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    std::string events = row({"id",       "date",         "first_day",  "last_day",     "type",
                              "mode",     "cameo",        "quad_class", "intensity",    "status",
                              "source",   "source_codes", "target",     "target_codes", "dyads",
                              "location", "articles",     "mentions",   "confidence",   "title"});
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        events += event_row(info, graph[v]);
    }
    return {{"", events}};
}

} // namespace casus
