#include "graph/graph_file.h"
#include "graph/json_fields.h"
#include "graph/record_file.h"

#include <map>
#include <utility>

namespace casus {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

/// Reads one graph file; references between its parts go by id.
class GraphReader {
public:
    GraphReader(element json, const std::string& name) : fields_(json, name), name_(name) {}

    EventGraph read() {
        GraphInfo& info = graph_[boost::graph_bundle];
        fields_.each("records", [&](element record) {
            info.records.push_back(record_from_json(record, name_));
        });
        std::string decisions;
        for (const std::string& line : fields_.texts("decisions")) {
            decisions += line + "\n";
        }
        info.decisions = read_decisions(decisions, name_);
        if (info.records.empty()) {
            fields_.each("articles",
                         [&](element article) { info.records.push_back(read_article(article)); });
        }
        fields_.each("actors", [&](element actor) { add_actor(actor); });
        fields_.each("events", [&](element event) { add_event(event); });
        fields_.each("links", [&](element link) { add_link(link); });
        fields_.each("relations",
                     [&](element relation) { info.relations.push_back(read_relation(relation)); });
        return std::move(graph_);
    }

private:
    /// A graph that another tool wrote may have no records: it can be shown, not merged further.
    [[nodiscard]] Record read_article(element json) const {
        const JsonFields fields(json, name_);
        Record record;
        record.article = fields.text("id");
        record.title = fields.text("title");
        record.url = fields.text("url");
        record.source = fields.text("source");
        record.published = parse_iso_day(fields.text("published"));
        return record;
    }

    void add_actor(element json) {
        const JsonFields fields(json, name_);
        auto& actors = graph_[boost::graph_bundle].actors;
        actor_of_id_.emplace(fields.text("id"), static_cast<std::uint32_t>(actors.size()));
        actors.push_back({fields.text("id"), fields.text("name"),
                          parse_actor_kind(fields.text("kind")).value_or(ActorKind::other),
                          fields.text("country"), fields.text("code"), fields.texts("aliases")});
    }

    template <typename Index>
    [[nodiscard]] Index find(const std::map<std::string, Index>& ids, const std::string& id) const {
        const auto found = ids.find(id);
        if (found == ids.end()) {
            fields_.fail("it refers to \"" + id + "\", which it does not hold");
        }
        return found->second;
    }

    [[nodiscard]] std::vector<std::uint32_t> actors(const JsonFields& fields,
                                                    const char* key) const {
        std::vector<std::uint32_t> result;
        for (const std::string& id : fields.texts(key)) {
            result.push_back(find(actor_of_id_, id));
        }
        return result;
    }

    [[nodiscard]] Member read_member(element json) const {
        const JsonFields fields(json, name_);
        return {fields.text("article"),
                fields.text("event"),
                fields.date("date"),
                parse_date_basis(fields.text("date_basis")).value_or(DateBasis::none),
                parse_event_status(fields.text("status")).value_or(EventStatus::actual),
                fields.text("title"),
                fields.text("quote"),
                fields.count("start"),
                fields.count("end"),
                fields.text("rule"),
                fields.text("date_rule"),
                fields.text("id")};
    }

    [[nodiscard]] Claim read_claim(element json) const {
        const JsonFields fields(json, name_);
        Claim claim{fields.text("value"), fields.texts("articles"), 1, {}};
        claim.voices = fields.count_or("voices", claim.articles.size());
        fields.each("sources", [&](element source) {
            const JsonFields it(source, name_);
            claim.sources.push_back(
                {it.text("article"), parse_iso_day(it.text("published")), it.text("quote")});
        });
        return claim;
    }

    void add_event(element json) {
        const JsonFields fields(json, name_);
        GraphEvent event;
        event.id = fields.text("id");
        event.type = fields.known(parse_event_type(fields.text("type")), "type");
        event.mode = fields.text("mode");
        event.cameo = fields.text("cameo");
        event.title = fields.text("title");
        event.date = fields.date("date");
        event.basis = parse_date_basis(fields.text("date_basis")).value_or(DateBasis::none);
        event.status = fields.known(parse_event_status(fields.text("status")), "status");
        event.source = actors(fields, "source");
        event.target = actors(fields, "target");
        event.location = fields.text("location");
        event.salience = static_cast<int>(fields.number("salience"));
        event.confidence = fields.number("confidence");
        fields.each("members",
                    [&](element member) { event.members.push_back(read_member(member)); });
        event.voices = fields.count_or("voices", article_count(event));
        read_claims(json, event);
        event.conflicts = fields.texts("conflicts");
        const std::string id = event.id;
        vertex_of_id_[id] = add_vertex(std::move(event), graph_);
    }

    void read_claims(element json, GraphEvent& event) const {
        object attributes;
        if (json["claims"].get(attributes) != simdjson::SUCCESS) {
            return;
        }
        for (const auto& [attribute, versions] : attributes) {
            simdjson::dom::array list;
            if (versions.get(list) != simdjson::SUCCESS) {
                continue;
            }
            for (const element version : list) {
                event.claims[std::string(attribute)].push_back(read_claim(version));
            }
        }
    }

    [[nodiscard]] std::vector<LinkEvidence> read_evidence(const JsonFields& fields) const {
        std::vector<LinkEvidence> evidence;
        fields.each("evidence", [&](element json) {
            const JsonFields it(json, name_);
            evidence.push_back(
                {it.text("article"), it.text("quote"), it.text("cue"), it.text("rule")});
        });
        return evidence;
    }

    void add_link(element json) {
        const JsonFields fields(json, name_);
        GraphLink link{fields.known(parse_link_type(fields.text("type")), "type"),
                       fields.number("confidence"), read_evidence(fields)};
        add_edge(find(vertex_of_id_, fields.text("from")), find(vertex_of_id_, fields.text("to")),
                 link, graph_);
    }

    [[nodiscard]] GraphRelation read_relation(element json) const {
        const JsonFields fields(json, name_);
        return {find(actor_of_id_, fields.text("from")),
                find(actor_of_id_, fields.text("to")),
                fields.text("type"),
                fields.texts("events"),
                parse_iso_day(fields.text("from_date")),
                parse_iso_day(fields.text("to_date")),
                fields.number("weight"),
                read_evidence(fields)};
    }

    JsonFields fields_;
    const std::string& name_;
    EventGraph graph_;
    std::map<std::string, std::uint32_t> actor_of_id_;
    std::map<std::string, EventVertex> vertex_of_id_;
};

} // namespace

EventGraph read_graph(std::string_view json, const std::string& name) {
    simdjson::dom::parser parser;
    element document;
    if (const auto error = parser.parse(json.data(), json.size()).get(document)) {
        throw Error({name}, std::string("is not a graph file; it is not JSON: ") +
                                simdjson::error_message(error));
    }
    if (!document.is_object() || JsonFields(document, name).text("schema") != "casus.graph/1") {
        throw Error({name},
                    "is not a casus.graph/1 file; make one with casus build or casus merge");
    }
    return GraphReader(document, name).read();
}

} // namespace casus
