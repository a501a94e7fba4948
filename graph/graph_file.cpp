#include "graph/graph_file.h"

#include "core/confidence.h"
#include "graph/record_file.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace casus {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "casus.graph/1";

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json date_json(const std::optional<DateInterval>& date) {
    return date ? Json(to_edtf(*date)) : Json(nullptr);
}

Json day_json(const std::optional<Day>& day) {
    return day ? Json(to_iso(*day)) : Json(nullptr);
}

class GraphWriter {
public:
    explicit GraphWriter(const EventGraph& graph)
        : graph_(graph), info_(graph[boost::graph_bundle]) {}

    [[nodiscard]] Json graph() const {
        Json json;
        json["schema"] = schema;
        json["articles"] = Json::array();
        for (const Record& record : info_.records) {
            json["articles"].push_back({{"id", record.article},
                                        {"title", text_or_null(record.title)},
                                        {"published", day_json(record.published)},
                                        {"url", text_or_null(record.url)},
                                        {"source", text_or_null(record.source)}});
        }
        json["actors"] = Json::array();
        for (const GraphActor& actor : info_.actors) {
            json["actors"].push_back({{"id", actor.id},
                                      {"name", actor.name},
                                      {"kind", to_string(actor.kind)},
                                      {"country", text_or_null(actor.country)},
                                      {"code", text_or_null(actor.code)},
                                      {"aliases", actor.aliases}});
        }
        json["events"] = Json::array();
        for (EventVertex vertex = 0; vertex < num_vertices(graph_); ++vertex) {
            json["events"].push_back(event(graph_[vertex]));
        }
        json["links"] = Json::array();
        for (EventVertex vertex = 0; vertex < num_vertices(graph_); ++vertex) {
            for (auto [edge, last] = out_edges(vertex, graph_); edge != last; ++edge) {
                json["links"].push_back(link(*edge));
            }
        }
        json["relations"] = Json::array();
        for (const GraphRelation& it : info_.relations) {
            json["relations"].push_back(relation(it));
        }
        if (!info_.decisions.empty()) {
            json["decisions"] = decision_lines(info_.decisions);
        }
        json["records"] = Json::array();
        for (const Record& record : info_.records) {
            json["records"].push_back(to_json(record));
        }
        return json;
    }

private:
    [[nodiscard]] Json actor_ids(const std::vector<std::uint32_t>& actors) const {
        Json ids = Json::array();
        for (const std::uint32_t actor : actors) {
            ids.push_back(info_.actors[actor].id);
        }
        return ids;
    }

    static Json members(const std::vector<Member>& members) {
        Json list = Json::array();
        for (const Member& member : members) {
            list.push_back({{"article", member.article},
                            {"event", member.event},
                            {"date", date_json(member.date)},
                            {"date_basis", text_or_null(std::string(to_string(member.basis)))},
                            {"status", to_string(member.status)},
                            {"title", member.title},
                            {"quote", member.quote},
                            {"start", member.start},
                            {"end", member.end},
                            {"rule", member.rule},
                            {"date_rule", member.date_rule},
                            {"id", member.id}});
        }
        return list;
    }

    static Json claim_sources(const std::vector<ClaimSource>& sources) {
        Json list = Json::array();
        for (const ClaimSource& source : sources) {
            list.push_back({{"article", source.article},
                            {"published", day_json(source.published)},
                            {"quote", source.quote}});
        }
        return list;
    }

    static Json claims(const std::map<std::string, std::vector<Claim>>& claims) {
        Json json = Json::object();
        for (const auto& [attribute, versions] : claims) {
            json[attribute] = Json::array();
            for (const Claim& claim : versions) {
                json[attribute].push_back({{"value", claim.value},
                                           {"articles", claim.articles},
                                           {"voices", claim.voices},
                                           {"sources", claim_sources(claim.sources)}});
            }
        }
        return json;
    }

    static Json evidence(const std::vector<LinkEvidence>& evidence) {
        Json list = Json::array();
        for (const LinkEvidence& it : evidence) {
            list.push_back({{"article", it.article},
                            {"quote", it.quote},
                            {"cue", text_or_null(it.cue)},
                            {"rule", it.rule}});
        }
        return list;
    }

    [[nodiscard]] Json event(const GraphEvent& event) const {
        return {{"id", event.id},
                {"type", to_string(event.type)},
                {"mode", text_or_null(event.mode)},
                {"cameo", text_or_null(event.cameo)},
                {"title", event.title},
                {"date", date_json(event.date)},
                {"date_basis", text_or_null(std::string(to_string(event.basis)))},
                {"status", to_string(event.status)},
                {"source", actor_ids(event.source)},
                {"target", actor_ids(event.target)},
                {"location", text_or_null(event.location)},
                {"salience", event.salience},
                {"confidence", rounded(event.confidence)},
                {"articles", article_count(event)},
                {"voices", event.voices},
                {"members", members(event.members)},
                {"claims", claims(event.claims)},
                {"conflicts", event.conflicts}};
    }

    [[nodiscard]] Json link(EventEdge edge) const {
        const GraphLink& it = graph_[edge];
        return {{"from", graph_[source(edge, graph_)].id},
                {"to", graph_[target(edge, graph_)].id},
                {"type", to_string(it.type)},
                {"confidence", rounded(it.confidence)},
                {"evidence", evidence(it.evidence)}};
    }

    [[nodiscard]] Json relation(const GraphRelation& it) const {
        return {{"from", info_.actors[it.from].id},
                {"to", info_.actors[it.to].id},
                {"type", it.type},
                {"events", it.events},
                {"from_date", day_json(it.from_date)},
                {"to_date", day_json(it.to_date)},
                {"weight", rounded(it.weight)},
                {"evidence", evidence(it.evidence)}};
    }

    const EventGraph& graph_;
    const GraphInfo& info_;
};

} // namespace

void write_graph(const EventGraph& graph, std::ostream& out) {
    out << GraphWriter(graph).graph().dump(1) << '\n';
}

} // namespace casus
