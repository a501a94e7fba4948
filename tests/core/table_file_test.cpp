#include "core/table_file.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

namespace {

/// A folder with one table, gone afterwards.
class Folder {
public:
    explicit Folder(const std::string& name, const std::string& table)
        : path_(fs::temp_directory_path() / ("casus-table-" + name)) {
        fs::create_directories(path_);
        std::ofstream(path_ / "t.tsv", std::ios::binary) << table;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string refusal(const std::string& table) {
    const Folder folder("bad", table);
    try {
        casus::read_table(folder.path() / "t.tsv", 2);
    } catch (const casus::Error& error) {
        return std::string(error.what()).substr(folder.path().string().size());
    }
    return "accepted";
}

} // namespace

TEST_CASE("a table gives its rows with their places; a dash is an empty field") {
    const Folder folder("rows", "# words\tmeaning\n\none\t1\r\ntwo\t-\n\tthree");
    const auto rows = casus::read_table(folder.path() / "t.tsv", 2);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].fields == std::vector<std::string>{"one", "1"});
    CHECK(rows[0].place.line == 3);
    CHECK(rows[1].fields == std::vector<std::string>{"two", ""});
    CHECK(rows[2].fields == std::vector<std::string>{"", "three"});
}

TEST_CASE("a row with another number of fields is refused with its line") {
    CHECK(refusal("# x\none\t1\ntwo\n") == "/t.tsv:3: has 1 fields, not 2");
    CHECK(refusal("one\t1\t-\n") == "/t.tsv:1: has 3 fields, not 2");
}

TEST_CASE("rows of later folders follow those of earlier ones; only the first must have the file") {
    const Folder first("first", "a\t1\n");
    const Folder second("second", "b\t2\n");
    const auto rows = casus::read_tables(
        {first.path(), fs::temp_directory_path() / "casus-no-such-folder", second.path()}, "t.tsv",
        2);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].fields[0] == "b");
    CHECK_THROWS_AS(casus::read_tables({first.path()}, "other.tsv", 2), casus::Error);
}

TEST_CASE("lists are split and trimmed, empty parts left out") {
    CHECK(casus::split_list(" a b ; c;; ", ';') == std::vector<std::string>{"a b", "c"});
    CHECK(casus::split_list("", ';').empty());
}
