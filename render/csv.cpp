#include "render/date_words.h"
#include "render/escape.h"
#include "render/exports.h"
#include "render/look.h"
#include "render/node_table.h"

#include <initializer_list>
#include <set>

namespace casus {
namespace {

std::string row(std::initializer_list<std::string> fields) {
    std::string line;
    for (const std::string& field : fields) {
        line += (line.empty() ? "" : ",") + escape_csv(field);
        line += line.empty() ? "\"\"" : ""; // a first field that is empty must not vanish
    }
    return line + "\r\n";
}

std::string names(const GraphInfo& info, const std::vector<std::uint32_t>& actors) {
    std::string text;
    for (const std::uint32_t actor : actors) {
        text += (text.empty() ? "" : "; ") + info.actors[actor].name;
    }
    return text;
}

std::string claims(const GraphEvent& event, const char* attribute) {
    const auto found = event.claims.find(attribute);
    std::string text;
    if (found != event.claims.end()) {
        for (const Claim& claim : found->second) {
            text += (text.empty() ? "" : "; ") + claim.value;
        }
    }
    return text;
}

std::string event_row(const GraphInfo& info, const GraphEvent& event) {
    std::string articles;
    std::set<std::string_view> seen;
    for (const Member& member : event.members) {
        if (seen.insert(member.article).second) {
            articles += (articles.empty() ? "" : "; ") + member.article;
        }
    }
    return row({event.id, event.date ? to_edtf(*event.date) : "", date_words(event.date),
                std::string(to_string(event.basis)), std::string(to_string(event.type)), event.mode,
                event.cameo, std::string(quad_class(event.type)), event.title,
                std::string(to_string(event.status)), names(info, event.source),
                names(info, event.target), event.location, claims(event, "killed"),
                claims(event, "injured"), std::to_string(event.salience),
                short_number(event.confidence), articles, first_quote(event)});
}

} // namespace

std::vector<ExportFile> export_csv(const EventGraph& graph) {
    const GraphInfo& info = graph[boost::graph_bundle];
    std::string events = row({"id", "date", "date_words", "date_basis", "type", "mode", "cameo",
                              "quad_class", "title", "status", "source", "target", "location",
                              "killed", "injured", "salience", "confidence", "articles", "quote"});
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        events += event_row(info, graph[v]);
    }
    std::string actors = row({"id", "name", "kind", "country", "code", "aliases"});
    for (const GraphActor& actor : info.actors) {
        std::string aliases;
        for (const std::string& alias : actor.aliases) {
            aliases += (aliases.empty() ? "" : "; ") + alias;
        }
        actors += row({actor.id, actor.name, std::string(to_string(actor.kind)), actor.country,
                       actor.code, aliases});
    }
    std::string links = row({"from", "to", "type", "confidence", "cue", "quote", "articles"});
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const GraphLink& link = graph[*edge];
        std::string articles;
        for (const LinkEvidence& evidence : link.evidence) {
            articles += (articles.empty() ? "" : "; ") + evidence.article;
        }
        links += row({graph[source(*edge, graph)].id, graph[target(*edge, graph)].id,
                      std::string(to_string(link.type)), short_number(link.confidence),
                      first_evidence(link).cue, first_evidence(link).quote, articles});
    }
    return {{"", events}, {"-actors", actors}, {"-links", links}};
}

} // namespace casus
