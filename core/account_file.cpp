#include "core/account_file.h"

#include "core/confidence.h"
#include "core/link/circumstance.h"
#include "core/names.h"
#include "core/problem.h"
#include "core/utf8.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <ostream>

namespace casus {
namespace {

using Json = nlohmann::ordered_json;
using simdjson::dom::element;

constexpr std::string_view schema = "casus.account/1";
constexpr std::array<std::string_view, 3> form_names{"name", "nominal", "pronoun"}; // MentionForm

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

// ---- writing ----

/// Turns the spans of one account into what the file holds: code points and words.
class Writer {
public:
    explicit Writer(const Account& account) : account_(account), points_(account.text) {}

    [[nodiscard]] Json account() const {
        Json json;
        json["schema"] = schema;
        json["id"] = account_.id;
        json["title"] = text_or_null(account_.title);
        json["published"] = account_.published ? Json(to_iso(*account_.published)) : Json(nullptr);
        json["language"] = account_.language;
        json["url"] = text_or_null(account_.url);
        json["source"] = text_or_null(account_.source);
        json["text"] = account_.text;
        json["sentences"] = list(account_.sentences, [this](Span span) { return pair(span); });
        json["times"] = list(account_.times, [this](const TimeExpression& t) { return time(t); });
        json["actors"] = list(account_.actors, [this](const Actor& a) { return actor(a); });
        json["events"] = events(false);
        if (Json circumstances = events(true); !circumstances.empty()) {
            json["circumstances"] = std::move(circumstances);
        }
        json["links"] = list(account_.links, [this](const Link& l) { return link(l); });
        json["relations"] =
            list(account_.relations, [this](const ActorRelation& r) { return relation(r); });
        return json;
    }

private:
    template <typename Items, typename Convert>
    static Json list(const Items& items, const Convert& convert) {
        Json result = Json::array();
        for (const auto& item : items) {
            result.push_back(convert(item));
        }
        return result;
    }

    [[nodiscard]] Json pair(Span span) const {
        return Json::array({points_.of_byte(span.begin), points_.of_byte(span.end)});
    }

    [[nodiscard]] Json words(Span span) const {
        return {{"start", points_.of_byte(span.begin)},
                {"end", points_.of_byte(span.end)},
                {"text", slice(account_.text, span)}};
    }

    [[nodiscard]] Json time(const TimeExpression& expression) const {
        Json json = words(expression.span);
        json["type"] = to_string(expression.type);
        json["value"] = expression.value;
        if (!expression.mod.empty()) {
            json["mod"] = expression.mod;
        }
        json["date"] = expression.date ? Json(to_edtf(*expression.date)) : Json(nullptr);
        json["rule"] = expression.rule;
        json["arithmetic"] = expression.arithmetic;
        return json;
    }

    [[nodiscard]] Json mention(const ActorMention& mention) const {
        Json json = words(mention.span);
        json["form"] = name_of(form_names, mention.form);
        return json;
    }

    [[nodiscard]] Json actor(const Actor& actor) const {
        return {{"id", actor.id},
                {"name", actor.name},
                {"kind", to_string(actor.kind)},
                {"country", text_or_null(actor.country)},
                {"code", text_or_null(actor.code)},
                {"roles", actor.roles},
                {"mentions",
                 list(actor.mentions, [this](const ActorMention& m) { return mention(m); })}};
    }

    [[nodiscard]] Json actor_ids(const std::vector<ActorIndex>& actors) const {
        return list(actors, [this](ActorIndex index) { return account_.actors[index].id; });
    }

    [[nodiscard]] Json toll(const Toll& toll) const {
        Json json{{"kind", to_string(toll.kind)},
                  {"bound", to_string(toll.bound)},
                  {"count", toll.count}};
        json.update(words(toll.span));
        return json;
    }

    [[nodiscard]] Json event(const Event& event) const {
        Json json{{"id", event.id}, {"type", to_string(event.type)}};
        if (!event.mode.empty()) {
            json["mode"] = event.mode;
        }
        if (!event.cameo.empty()) {
            json["cameo"] = event.cameo;
        }
        json["title"] = event.title;
        json["trigger"] = words(event.trigger);
        json["mentions"] = list(event.mentions, [this](Span span) { return words(span); });
        json["date"] = event.date ? Json(to_edtf(*event.date)) : Json(nullptr);
        json["date_basis"] =
            event.basis == DateBasis::none ? Json(nullptr) : Json(to_string(event.basis));
        json["time"] = event.time ? Json(*event.time) : Json(nullptr);
        json["status"] = to_string(event.status);
        json["source"] = actor_ids(event.source);
        json["target"] = actor_ids(event.target);
        json["location"] = text_or_null(event.location);
        if (!event.dyads.empty()) {
            json["dyads"] = list(event.dyads, [](const Dyad& dyad) {
                return Json{
                    {"source", dyad.source}, {"target", dyad.target}, {"cameo", dyad.cameo}};
            });
        }
        if (!event.issues.empty()) {
            json["issues"] = event.issues;
        }
        if (!event.tolls.empty()) {
            json["tolls"] = list(event.tolls, [this](const Toll& t) { return toll(t); });
        }
        json["salience"] = event.salience;
        json["confidence"] = rounded(event.confidence);
        json["attribution"] = actor_ids(event.attribution);
        json["rule"] = event.rule;
        json["date_rule"] = event.date_rule;
        return json;
    }

    /// The events, or what only links tell of.
    [[nodiscard]] Json events(bool circumstances) const {
        Json result = Json::array();
        for (const Event& it : account_.events) {
            if (is_circumstance(it) == circumstances) {
                result.push_back(event(it));
            }
        }
        return result;
    }

    [[nodiscard]] Json link(const Link& link) const {
        return {{"from", account_.events[link.from].id},
                {"to", account_.events[link.to].id},
                {"type", to_string(link.type)},
                {"cue", link.cue ? words(*link.cue) : Json(nullptr)},
                {"from_span", pair(link.from_span)},
                {"to_span", pair(link.to_span)},
                {"confidence", rounded(link.confidence)},
                {"rule", link.rule}};
    }

    [[nodiscard]] Json relation(const ActorRelation& relation) const {
        return {{"from", account_.actors[relation.from].id},
                {"to", account_.actors[relation.to].id},
                {"type", to_string(relation.type)},
                {"from_span", pair(relation.from_span)},
                {"to_span", pair(relation.to_span)},
                {"confidence", rounded(relation.confidence)},
                {"rule", relation.rule}};
    }

    const Account& account_;
    CodePoints points_;
};

// ---- reading ----

/// Reads the fields of one account; every failure is an Error at the place of its line.
class Reader {
public:
    Reader(element json, Place place) : json_(json), place_(std::move(place)) {}

    Account account() {
        if (text(json_, "schema") != schema) {
            fail("is not a casus.account/1 record (its \"schema\" is missing or another)");
        }
        account_.id = text(json_, "id");
        account_.title = text(json_, "title");
        account_.url = text(json_, "url");
        account_.source = text(json_, "source");
        account_.language = text(json_, "language");
        account_.text = text(json_, "text");
        account_.published = parse_iso_day(text(json_, "published"));
        points_.emplace(account_.text);
        each(json_, "sentences", [&](element e) { account_.sentences.push_back(pair(e)); });
        each(json_, "times", [&](element e) { account_.times.push_back(time(e)); });
        each(json_, "actors", [&](element e) { add_actor(e); });
        each(json_, "events", [&](element e) { account_.events.push_back(event(e)); });
        each(json_, "circumstances", [&](element e) { account_.events.push_back(event(e)); });
        put_events_in_order();
        each(json_, "links", [&](element e) { account_.links.push_back(link(e)); });
        each(json_, "relations", [&](element e) { account_.relations.push_back(relation(e)); });
        return std::move(account_);
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw Error(place_, what); }

    /// "" when the field is missing or null.
    [[nodiscard]] std::string text(element object, const char* key) const {
        std::string_view value;
        const auto error = object[key].get(value);
        if (error == simdjson::SUCCESS) {
            return std::string(value);
        }
        if (error == simdjson::NO_SUCH_FIELD || object[key].is_null()) {
            return "";
        }
        fail("\"" + std::string(key) + "\" is not a string");
    }

    [[nodiscard]] double number(element object, const char* key, double otherwise) const {
        double value = otherwise;
        if (object[key].get(value) != simdjson::SUCCESS) {
            return otherwise;
        }
        return value;
    }

    template <typename Use>
    void each(element object, const char* key, const Use& use) const {
        simdjson::dom::array items;
        if (object[key].get(items) == simdjson::SUCCESS) {
            for (const element item : items) {
                use(item);
            }
        }
    }

    template <typename Enum>
    Enum value_of(std::optional<Enum> parsed, const char* key) const {
        if (!parsed) {
            fail("\"" + std::string(key) + "\" has a value that casus.account/1 does not know");
        }
        return *parsed;
    }

    [[nodiscard]] Span span(std::uint64_t begin, std::uint64_t end) const {
        if (begin > end || end > account_.text.size()) {
            fail("has a span outside its text");
        }
        return {points_->to_byte(static_cast<std::uint32_t>(begin)),
                points_->to_byte(static_cast<std::uint32_t>(end))};
    }

    [[nodiscard]] Span pair(element json) const {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        if (json.at(0).get(begin) != simdjson::SUCCESS ||
            json.at(1).get(end) != simdjson::SUCCESS) {
            fail("has a span that is not a pair of numbers");
        }
        return span(begin, end);
    }

    [[nodiscard]] Span words(element json) const {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        if (json["start"].get(begin) != simdjson::SUCCESS ||
            json["end"].get(end) != simdjson::SUCCESS) {
            fail("has words without \"start\" and \"end\"");
        }
        return span(begin, end);
    }

    [[nodiscard]] TimeExpression time(element json) const {
        TimeExpression expression;
        expression.span = words(json);
        expression.type = value_of(parse_timex_type(text(json, "type")), "type");
        expression.value = text(json, "value");
        expression.mod = text(json, "mod");
        expression.date = parse_edtf(text(json, "date"));
        expression.rule = text(json, "rule");
        expression.arithmetic = text(json, "arithmetic");
        return expression;
    }

    void add_actor(element json) {
        Actor actor;
        actor.id = text(json, "id");
        actor.name = text(json, "name");
        actor.kind = value_of(parse_actor_kind(text(json, "kind")), "kind");
        actor.country = text(json, "country");
        actor.code = text(json, "code");
        each(json, "roles",
             [&](element role) { actor.roles.emplace_back(std::string_view(role)); });
        each(json, "mentions", [&](element mention) {
            const std::string form = text(mention, "form"); // records of other tools have none
            actor.mentions.push_back(
                {words(mention), no_token,
                 form.empty() ? MentionForm::name
                              : value_of(named<MentionForm>(form_names, form), "form")});
        });
        actor_index_.emplace(actor.id, static_cast<ActorIndex>(account_.actors.size()));
        account_.actors.push_back(std::move(actor));
    }

    [[nodiscard]] static std::uint32_t index_of(const std::map<std::string, std::uint32_t>& ids,
                                                const std::string& id, const Place& place) {
        const auto found = ids.find(id);
        if (found == ids.end()) {
            throw Error(place, "refers to \"" + id + "\", which the account does not hold");
        }
        return found->second;
    }

    [[nodiscard]] std::vector<ActorIndex> actors(element json, const char* key) const {
        std::vector<ActorIndex> result;
        each(json, key, [&](element id) {
            result.push_back(index_of(actor_index_, std::string(std::string_view(id)), place_));
        });
        return result;
    }

    [[nodiscard]] Toll toll(element json) const {
        Toll toll;
        toll.kind = value_of(parse_toll_kind(text(json, "kind")), "kind");
        toll.bound = value_of(parse_toll_bound(text(json, "bound")), "bound");
        toll.count = static_cast<std::uint64_t>(number(json, "count", 0));
        toll.span = words(json);
        return toll;
    }

    /// Circumstances stand between the events, in order of their triggers.
    void put_events_in_order() {
        std::stable_sort(account_.events.begin(), account_.events.end(),
                         [](const Event& a, const Event& b) { return a.trigger < b.trigger; });
        for (std::uint32_t i = 0; i < account_.events.size(); ++i) {
            event_index_.emplace(account_.events[i].id, i);
        }
    }

    [[nodiscard]] Event event(element json) const {
        Event event;
        event.id = text(json, "id");
        event.type = value_of(parse_event_type(text(json, "type")), "type");
        event.mode = text(json, "mode");
        event.cameo = text(json, "cameo");
        event.title = text(json, "title");
        event.trigger = words(json["trigger"]);
        each(json, "mentions", [&](element mention) { event.mentions.push_back(words(mention)); });
        event.date = parse_edtf(text(json, "date"));
        event.basis = value_of(parse_date_basis(text(json, "date_basis")), "date_basis");
        if (const double index = number(json, "time", -1); index >= 0) {
            event.time = static_cast<std::uint32_t>(index);
        }
        event.status = value_of(parse_event_status(text(json, "status")), "status");
        event.source = actors(json, "source");
        event.target = actors(json, "target");
        event.attribution = actors(json, "attribution");
        event.location = text(json, "location");
        each(json, "dyads", [&](element dyad) {
            event.dyads.push_back(
                {text(dyad, "source"), text(dyad, "target"), text(dyad, "cameo")});
        });
        event.issues = text(json, "issues");
        each(json, "tolls", [&](element t) { event.tolls.push_back(toll(t)); });
        event.salience = static_cast<int>(number(json, "salience", 2));
        event.confidence = number(json, "confidence", 0);
        event.rule = text(json, "rule");
        event.date_rule = text(json, "date_rule");
        return event;
    }

    [[nodiscard]] Link link(element json) const {
        Link link;
        link.from = index_of(event_index_, text(json, "from"), place_);
        link.to = index_of(event_index_, text(json, "to"), place_);
        link.type = value_of(parse_link_type(text(json, "type")), "type");
        if (json["cue"].is_object()) {
            link.cue = words(json["cue"]);
        }
        link.from_span = pair(json["from_span"]);
        link.to_span = pair(json["to_span"]);
        link.confidence = number(json, "confidence", 0);
        link.rule = text(json, "rule");
        return link;
    }

    [[nodiscard]] ActorRelation relation(element json) const {
        ActorRelation relation;
        relation.from = index_of(actor_index_, text(json, "from"), place_);
        relation.to = index_of(actor_index_, text(json, "to"), place_);
        relation.type = value_of(parse_actor_relation_type(text(json, "type")), "type");
        relation.from_span = pair(json["from_span"]);
        relation.to_span = pair(json["to_span"]);
        relation.confidence = number(json, "confidence", 0);
        relation.rule = text(json, "rule");
        return relation;
    }

    element json_;
    Place place_;
    Account account_;
    std::optional<CodePoints> points_;
    std::map<std::string, std::uint32_t> actor_index_;
    std::map<std::string, std::uint32_t> event_index_;
};

} // namespace

void write_account(const Account& account, std::ostream& out) {
    out << Writer(account).account().dump() << '\n';
}

Account read_account(std::string_view json, const std::string& file, std::size_t line) {
    const Place place{file, line};
    simdjson::dom::parser parser;
    element document;
    if (const auto error = parser.parse(json.data(), json.size()).get(document)) {
        throw Error(place, std::string("is not JSON: ") + simdjson::error_message(error));
    }
    try {
        return Reader(document, place).account();
    } catch (const simdjson::simdjson_error& error) {
        throw Error(place, std::string("is not a whole casus.account/1 record: ") + error.what());
    }
}

} // namespace casus
