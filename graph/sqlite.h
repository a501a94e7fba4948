#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace casus {

/// One prepared SQL statement. Parameters are bound in their order, counted from 1.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql, std::string file);

    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, const std::string& text) {
        return bind(parameter, std::string_view(text));
    }
    Statement& bind(int parameter, std::int64_t number);
    Statement& bind(int parameter, double number);
    Statement& bind_null(int parameter);
    Statement& bind(int parameter, const std::optional<std::string>& text);

    /// Goes to the next row; false at the end. Throws Error.
    bool step();
    /// Runs a statement without rows and makes it ready for other parameters.
    void run();

    [[nodiscard]] std::string text(int column) const; ///< columns are counted from 0
    [[nodiscard]] std::int64_t number(int column) const;

private:
    struct Close {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Close> statement_;
    std::string file_;
};

/// An open SQLite file. All errors become an Error with the file's name.
class Database {
public:
    explicit Database(const std::string& file);

    void run(std::string_view sql);
    [[nodiscard]] Statement prepare(std::string_view sql) const {
        return {database_.get(), sql, file_};
    }
    [[nodiscard]] const std::string& file() const { return file_; }

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::string file_;
    std::unique_ptr<sqlite3, Close> database_;
};

/// Everything written while it lives is kept as a whole at commit(), or not at all. Waits for other
/// writers.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(database) {
        database.run("BEGIN IMMEDIATE");
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

/// What a column holds of a text; empty texts are NULL.
inline std::optional<std::string> text_or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace casus
