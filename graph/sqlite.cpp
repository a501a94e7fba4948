#include "graph/sqlite.h"

#include "core/problem.h"

#include <exception>
#include <sqlite3.h>

namespace casus {
namespace {

constexpr int wait_ms = 120'000; // for other writers

[[noreturn]] void fail(const std::string& file, sqlite3* database) {
    const int code = sqlite3_errcode(database);
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT) {
        throw Error({file}, "is no store of casus, or it is damaged");
    }
    if (code == SQLITE_BUSY) {
        throw Error({file}, "is in use by another program; try again when that is done");
    }
    throw Error({file}, std::string("store: ") + sqlite3_errmsg(database));
}

} // namespace

void Statement::Close::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, std::string_view sql, std::string file)
    : file_(std::move(file)) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement,
                           nullptr) != SQLITE_OK) {
        fail(file_, database);
    }
    statement_.reset(statement);
}

Statement& Statement::bind(int parameter, std::string_view text) {
    sqlite3_bind_text64(statement_.get(), parameter, text.data(), text.size(), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
    sqlite3_bind_int64(statement_.get(), parameter, number);
    return *this;
}

Statement& Statement::bind(int parameter, double number) {
    sqlite3_bind_double(statement_.get(), parameter, number);
    return *this;
}

Statement& Statement::bind_null(int parameter) {
    sqlite3_bind_null(statement_.get(), parameter);
    return *this;
}

Statement& Statement::bind(int parameter, const std::optional<std::string>& text) {
    return text ? bind(parameter, std::string_view(*text)) : bind_null(parameter);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        fail(file_, sqlite3_db_handle(statement_.get()));
    }
    return code == SQLITE_ROW;
}

void Statement::run() {
    step();
    sqlite3_reset(statement_.get());
}

std::string Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(
        static_cast<const void*>(sqlite3_column_text(statement_.get(), column)));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? "" : std::string(bytes, static_cast<std::size_t>(size));
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Database::Database(const std::string& file) : file_(file) {
    sqlite3* database = nullptr;
    const int code = sqlite3_open(file.c_str(), &database);
    database_.reset(database);
    if (code != SQLITE_OK) {
        throw Error({file}, std::string("cannot be opened: ") + sqlite3_errmsg(database));
    }
    sqlite3_busy_timeout(database, wait_ms);
}

void Database::run(std::string_view sql) {
    if (sqlite3_exec(database_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) !=
        SQLITE_OK) {
        fail(file_, database_.get());
    }
}

Transaction::~Transaction() {
    if (open_) {
        try {
            database_.run("ROLLBACK");
        } catch (const std::exception&) { // the store rolls back by itself when it is opened again
            open_ = false;
        }
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

} // namespace casus
