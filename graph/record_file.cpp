#include "graph/record_file.h"

#include "core/confidence.h"
#include "graph/json_fields.h"

#include <nlohmann/json.hpp>

namespace casus {
namespace {

using Json = nlohmann::ordered_json;
using simdjson::dom::element;

Json date_json(const std::optional<DateInterval>& date) {
    return date ? Json(to_edtf(*date)) : Json(nullptr);
}

Json actor_json(const Record::Actor& actor) {
    return {{"id", actor.id},           {"name", actor.name}, {"kind", to_string(actor.kind)},
            {"country", actor.country}, {"code", actor.code}, {"roles", actor.roles},
            {"names", actor.names}};
}

Json tolls_json(const std::vector<Toll>& tolls) {
    Json list = Json::array();
    for (const Toll& toll : tolls) {
        list.push_back({{"kind", to_string(toll.kind)},
                        {"bound", to_string(toll.bound)},
                        {"count", toll.count},
                        {"start", toll.span.begin},
                        {"end", toll.span.end}});
    }
    return list;
}

Json event_json(const Record::Event& event) {
    return {{"id", event.id},
            {"type", to_string(event.type)},
            {"mode", event.mode},
            {"cameo", event.cameo},
            {"title", event.title},
            {"trigger", event.trigger},
            {"lemma", event.lemma},
            {"start", event.start},
            {"end", event.end},
            {"quote", event.quote},
            {"date", date_json(event.date)},
            {"date_basis", to_string(event.basis)},
            {"status", to_string(event.status)},
            {"source", event.source},
            {"target", event.target},
            {"attribution", event.attribution},
            {"location", event.location},
            {"tolls", tolls_json(event.tolls)},
            {"salience", event.salience},
            {"confidence", rounded(event.confidence)},
            {"rule", event.rule},
            {"date_rule", event.date_rule}};
}

Json link_json(const Record::Link& link) {
    return {{"from", link.from},
            {"to", link.to},
            {"type", to_string(link.type)},
            {"confidence", rounded(link.confidence)},
            {"cue", link.cue},
            {"quote", link.quote},
            {"rule", link.rule}};
}

Json relation_json(const Record::Relation& relation) {
    return {{"from", relation.from},
            {"to", relation.to},
            {"type", to_string(relation.type)},
            {"confidence", rounded(relation.confidence)},
            {"quote", relation.quote},
            {"rule", relation.rule}};
}

template <typename Items, typename Convert>
Json list_json(const Items& items, const Convert& convert) {
    Json list = Json::array();
    for (const auto& item : items) {
        list.push_back(convert(item));
    }
    return list;
}

Record::Actor read_actor(element json, const std::string& name) {
    const JsonFields fields(json, name);
    return {fields.text("id"),
            fields.text("name"),
            fields.known(parse_actor_kind(fields.text("kind")), "kind"),
            fields.text("country"),
            fields.text("code"),
            fields.texts("roles"),
            fields.texts("names")};
}

Toll read_toll(element json, const std::string& name) {
    const JsonFields fields(json, name);
    return {fields.known(parse_toll_kind(fields.text("kind")), "kind"),
            fields.known(parse_toll_bound(fields.text("bound")), "bound"),
            static_cast<std::uint64_t>(fields.number("count")),
            {fields.count("start"), fields.count("end")}};
}

Record::Event read_event(element json, const std::string& name, std::size_t actors) {
    const JsonFields fields(json, name);
    Record::Event event;
    event.id = fields.text("id");
    event.type = fields.known(parse_event_type(fields.text("type")), "type");
    event.mode = fields.text("mode");
    event.cameo = fields.text("cameo");
    event.title = fields.text("title");
    event.trigger = fields.text("trigger");
    event.lemma = fields.text("lemma");
    event.start = fields.count("start");
    event.end = fields.count("end");
    event.quote = fields.text("quote");
    event.date = fields.date("date");
    event.basis = fields.known(parse_date_basis(fields.text("date_basis")), "date_basis");
    event.status = fields.known(parse_event_status(fields.text("status")), "status");
    event.source = fields.indices("source", actors);
    event.target = fields.indices("target", actors);
    event.attribution = fields.indices("attribution", actors);
    event.location = fields.text("location");
    fields.each("tolls", [&](element toll) { event.tolls.push_back(read_toll(toll, name)); });
    event.salience = static_cast<int>(fields.number("salience"));
    event.confidence = fields.number("confidence");
    event.rule = fields.text("rule");
    event.date_rule = fields.text("date_rule");
    return event;
}

} // namespace

Json to_json(const Record& record) {
    Json json;
    json["article"] = record.article;
    json["title"] = record.title;
    json["url"] = record.url;
    json["source"] = record.source;
    json["published"] = record.published ? Json(to_iso(*record.published)) : Json(nullptr);
    json["actors"] = list_json(record.actors, actor_json);
    json["events"] = list_json(record.events, event_json);
    json["links"] = list_json(record.links, link_json);
    json["relations"] = list_json(record.relations, relation_json);
    json["days"] = list_json(record.days, [](const Record::DayMention& mention) {
        return Json{
            {"day", to_iso(mention.day)}, {"sentence", mention.sentence}, {"quote", mention.quote}};
    });
    return json;
}

std::string record_json(const Record& record) {
    return to_json(record).dump();
}

Record record_from_json(element json, const std::string& name) {
    const JsonFields fields(json, name);
    Record record;
    record.article = fields.text("article");
    record.title = fields.text("title");
    record.url = fields.text("url");
    record.source = fields.text("source");
    record.published = parse_iso_day(fields.text("published"));
    fields.each("actors", [&](element actor) { record.actors.push_back(read_actor(actor, name)); });
    fields.each("events", [&](element event) {
        record.events.push_back(read_event(event, name, record.actors.size()));
    });
    fields.each("links", [&](element item) {
        const JsonFields link(item, name);
        record.links.push_back(
            {link.index("from", record.events.size()), link.index("to", record.events.size()),
             link.known(parse_link_type(link.text("type")), "type"), link.number("confidence"),
             link.text("cue"), link.text("quote"), link.text("rule")});
    });
    fields.each("relations", [&](element item) {
        const JsonFields relation(item, name);
        record.relations.push_back(
            {relation.index("from", record.actors.size()),
             relation.index("to", record.actors.size()),
             relation.known(parse_actor_relation_type(relation.text("type")), "type"),
             relation.number("confidence"), relation.text("quote"), relation.text("rule")});
    });
    fields.each("days", [&](element item) {
        const JsonFields mention(item, name);
        record.days.push_back({mention.known(parse_iso_day(mention.text("day")), "day"),
                               mention.count("sentence"), mention.text("quote")});
    });
    return record;
}

} // namespace casus
