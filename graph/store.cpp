#include "graph/store.h"

#include "core/hash.h"
#include "core/problem.h"
#include "graph/merge.h"
#include "graph/record_file.h"
#include "graph/store_tables.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace casus {
namespace {

constexpr std::string_view schema_version = "casus.store/1";

constexpr std::string_view schema = R"(
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS article(
    id TEXT PRIMARY KEY, title TEXT, published TEXT, url TEXT, source TEXT,
    record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seen(digest TEXT PRIMARY KEY, article TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS decision(line TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT OR IGNORE INTO meta VALUES('schema', 'casus.store/1'), ('state', '0'), ('shown', '-1');
)";

std::string meta(const Database& database, std::string_view key) {
    Statement statement = database.prepare("SELECT value FROM meta WHERE key = ?");
    return statement.bind(1, key).step() ? statement.text(0) : "";
}

void count_change(Database& database) {
    database.run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'state'");
}

void require_store(const Database& database) {
    const std::string found = meta(database, "schema");
    if (found != schema_version) {
        throw Error({database.file()}, "is a store of another version (" + found +
                                           "); this casus " + "reads " +
                                           std::string(schema_version));
    }
}

/// The record that the store holds for an article, "" = none.
std::string known_record(const Database& database, const std::string& article) {
    Statement statement = database.prepare("SELECT record FROM article WHERE id = ?");
    return statement.bind(1, article).step() ? statement.text(0) : "";
}

void write_record(const Database& database, const Record& record, const std::string& json) {
    Statement statement =
        database.prepare("INSERT OR REPLACE INTO article VALUES(?, ?, ?, ?, ?, ?)");
    statement.bind(1, record.article).bind(2, text_or_null(record.title));
    statement.bind(3, record.published ? std::optional(to_iso(*record.published)) : std::nullopt);
    statement.bind(4, text_or_null(record.url)).bind(5, text_or_null(record.source));
    statement.bind(6, json).run();
}

} // namespace

Store::Store(const std::string& file) : database_(file) {
    database_.run("PRAGMA journal_mode = WAL");
    database_.run("PRAGMA synchronous = FULL");
    {
        Transaction transaction(database_);
        database_.run(schema);
        database_.run(event_table_schema());
        transaction.commit();
    }
    require_store(database_);
    read_seen();
}

bool Store::recognises(std::string_view head) {
    return head.starts_with("SQLite format 3");
}

std::string Store::digest(const Article& article) {
    return ContentHash()
        .add(article.id)
        .add(article.title)
        .add(article.url)
        .add(article.source)
        .add(article.published ? to_iso(*article.published) : "")
        .add(article.text)
        .hex();
}

void Store::read_seen() {
    Statement statement = database_.prepare("SELECT digest FROM seen");
    while (statement.step()) {
        seen_.insert(statement.text(0));
    }
}

void Store::add(const std::vector<std::pair<std::string, Record>>& records) {
    Transaction transaction(database_);
    for (const auto& [digest, record] : records) {
        const std::string json = record_json(record);
        if (known_record(database_, record.article) < json) { // as merge() chooses
            write_record(database_, record, json);
        }
        database_.prepare("INSERT OR IGNORE INTO seen VALUES(?, ?)")
            .bind(1, digest)
            .bind(2, record.article)
            .run();
    }
    count_change(database_);
    transaction.commit();
    for (const auto& [digest, record] : records) {
        seen_.insert(digest);
    }
}

void Store::add(const Decisions& decisions) {
    Transaction transaction(database_);
    Decisions all = this->decisions();
    add_decisions(all, decisions);
    database_.run("DELETE FROM decision");
    for (const std::string& line : decision_lines(all)) {
        database_.prepare("INSERT INTO decision VALUES(?)").bind(1, line).run();
    }
    count_change(database_);
    transaction.commit();
}

std::vector<Record> Store::records() const {
    simdjson::dom::parser parser;
    std::vector<Record> records;
    Statement statement = database_.prepare("SELECT record FROM article ORDER BY id");
    while (statement.step()) {
        const std::string json = statement.text(0);
        simdjson::dom::element element;
        if (parser.parse(json.data(), json.size()).get(element) != simdjson::SUCCESS) {
            throw Error({database_.file()}, "holds a record that is damaged");
        }
        records.push_back(record_from_json(element, database_.file()));
    }
    return records;
}

Decisions Store::decisions() const {
    std::string lines;
    Statement statement = database_.prepare("SELECT line FROM decision ORDER BY line");
    while (statement.step()) {
        lines += statement.text(0) + "\n";
    }
    return read_decisions(lines, database_.file());
}

bool Store::refresh() {
    Transaction transaction(database_);
    const std::string state = meta(database_, "state");
    if (meta(database_, "shown") == state) {
        return false;
    }
    write_event_tables(database_, merge(records(), decisions()));
    database_.prepare("UPDATE meta SET value = ? WHERE key = 'shown'").bind(1, state).run();
    transaction.commit();
    return true;
}

EventGraph read_store_graph(const std::string& file) {
    const Store store(file);
    return merge(store.records(), store.decisions());
}

} // namespace casus
