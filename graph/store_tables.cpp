#include "graph/store_tables.h"

#include "core/confidence.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace casus {
namespace {

constexpr std::string_view schema = R"(
CREATE TABLE IF NOT EXISTS actor(
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
    code TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS event(
    id TEXT PRIMARY KEY, type TEXT NOT NULL, mode TEXT, title TEXT NOT NULL, date TEXT,
    first_day TEXT, last_day TEXT, status TEXT NOT NULL, location TEXT, salience INTEGER NOT NULL,
    confidence REAL NOT NULL, articles INTEGER NOT NULL, voices INTEGER NOT NULL,
    conflicts TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mention(
    id TEXT PRIMARY KEY, event TEXT NOT NULL, article TEXT NOT NULL, title TEXT NOT NULL,
    date TEXT, status TEXT NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL,
    "end" INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS participant(
    event TEXT NOT NULL, role TEXT NOT NULL, actor TEXT NOT NULL,
    PRIMARY KEY(event, role, actor)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS link(
    cause TEXT NOT NULL, effect TEXT NOT NULL, type TEXT NOT NULL, confidence REAL NOT NULL,
    PRIMARY KEY(cause, effect, type)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS event_by_day ON event(first_day);
CREATE INDEX IF NOT EXISTS mention_by_event ON mention(event);
CREATE INDEX IF NOT EXISTS participant_by_actor ON participant(actor);
)";

std::optional<std::string> date_text(const std::optional<DateInterval>& date) {
    return date ? std::optional(to_edtf(*date)) : std::nullopt;
}

std::optional<std::string> first_day(const std::optional<DateInterval>& date) {
    return date && !date->open_begin ? std::optional(to_iso(date->first)) : std::nullopt;
}

std::optional<std::string> last_day(const std::optional<DateInterval>& date) {
    return date && !date->open_end ? std::optional(to_iso(date->last)) : std::nullopt;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// Gathers the rows that a table shall hold, then writes the difference.
class TableWriter {
public:
    /// `key`: the columns of the primary key. `marks`: "?, ?" for the columns.
    TableWriter(Database& database, std::string table, std::string key, const std::string& marks)
        : database_(database), table_(std::move(table)), key_(std::move(key)) {
        database.run("CREATE TEMP TABLE fresh AS SELECT * FROM main." + table_ + " WHERE 0");
        insert_ = std::make_unique<Statement>(
            database.prepare("INSERT INTO temp.fresh VALUES(" + marks + ")"));
    }

    Statement& row() { return *insert_; }

    void finish() {
        insert_.reset();
        database_.run("DELETE FROM main." + table_ + " WHERE (" + key_ + ") NOT IN (SELECT " +
                      key_ + " FROM temp.fresh)");
        database_.run("INSERT OR REPLACE INTO main." + table_ +
                      " SELECT * FROM temp.fresh EXCEPT SELECT * FROM main." + table_);
        database_.run("DROP TABLE temp.fresh");
    }

private:
    Database& database_;
    std::string table_;
    std::string key_;
    std::unique_ptr<Statement> insert_;
};

void write_actors(Database& database, const EventGraph& graph) {
    TableWriter table(database, "actor", "id", "?, ?, ?, ?, ?");
    for (const GraphActor& actor : graph[boost::graph_bundle].actors) {
        table.row().bind(1, actor.id).bind(2, actor.name).bind(3, to_string(actor.kind));
        table.row().bind(4, text_or_null(actor.country)).bind(5, text_or_null(actor.code)).run();
    }
    table.finish();
}

void bind_event(Statement& row, const GraphEvent& event) {
    row.bind(1, event.id).bind(2, to_string(event.type)).bind(3, text_or_null(event.mode));
    row.bind(4, event.title).bind(5, date_text(event.date)).bind(6, first_day(event.date));
    row.bind(7, last_day(event.date)).bind(8, to_string(event.status));
    row.bind(9, text_or_null(event.location)).bind(10, std::int64_t{event.salience});
    row.bind(11, rounded(event.confidence));
    row.bind(12, static_cast<std::int64_t>(article_count(event)));
    row.bind(13, static_cast<std::int64_t>(event.voices));
    row.bind(14, text_or_null(joined(event.conflicts)));
}

void write_events(Database& database, const EventGraph& graph) {
    TableWriter table(database, "event", "id", "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?");
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        bind_event(table.row(), graph[v]);
        table.row().run();
    }
    table.finish();
}

void write_mentions(Database& database, const EventGraph& graph) {
    TableWriter table(database, "mention", "id", "?, ?, ?, ?, ?, ?, ?, ?, ?");
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        for (const Member& member : graph[v].members) {
            Statement& row = table.row();
            row.bind(1, member.id).bind(2, graph[v].id).bind(3, member.article);
            row.bind(4, member.title).bind(5, date_text(member.date));
            row.bind(6, to_string(member.status)).bind(7, member.quote);
            row.bind(8, std::int64_t{member.start}).bind(9, std::int64_t{member.end}).run();
        }
    }
    table.finish();
}

void write_participants(Database& database, const EventGraph& graph) {
    TableWriter table(database, "participant", "event, role, actor", "?, ?, ?");
    const std::vector<GraphActor>& actors = graph[boost::graph_bundle].actors;
    for (EventVertex v = 0; v < num_vertices(graph); ++v) {
        for (const auto& [role, list] :
             {std::pair("source", &graph[v].source), std::pair("target", &graph[v].target)}) {
            for (const std::uint32_t actor : *list) {
                table.row().bind(1, graph[v].id).bind(2, std::string_view(role));
                table.row().bind(3, actors[actor].id).run();
            }
        }
    }
    table.finish();
}

void write_links(Database& database, const EventGraph& graph) {
    TableWriter table(database, "link", "cause, effect, type", "?, ?, ?, ?");
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const GraphLink& link = graph[*edge];
        table.row().bind(1, graph[source(*edge, graph)].id).bind(2, graph[target(*edge, graph)].id);
        table.row().bind(3, to_string(link.type)).bind(4, rounded(link.confidence)).run();
    }
    table.finish();
}

} // namespace

std::string_view event_table_schema() {
    return schema;
}

void write_event_tables(Database& database, const EventGraph& graph) {
    write_actors(database, graph);
    write_events(database, graph);
    write_mentions(database, graph);
    write_participants(database, graph);
    write_links(database, graph);
}

} // namespace casus
