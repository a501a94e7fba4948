// Every row of the tables that tell events carries an example; nearly all of them must be told by
// their row, or by another that says the same. What a parse gets wrong in a lone sentence may fail.
#include "core/extract.h"
#include "core/language/analyse.h"
#include "core/resources.h"
#include "core/table_file.h"
#include "core/utf8.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace casus;

/// A table whose rows tell events: where the head of a row stands and how many columns there are.
struct Table {
    std::string_view name;
    std::size_t columns;
    bool head_first; ///< "crack down on", not "civil war"
};

constexpr std::array<Table, 3> tables{
    {{"verbs.tsv", 6, true}, {"nouns.tsv", 6, false}, {"patterns.tsv", 5, true}}};

Article article_of(const std::string& example) {
    Article article;
    article.id = "example";
    article.text = example;
    article.published = parse_iso_day("2016-12-08");
    article.blocks = {{{0, static_cast<std::uint32_t>(example.size())}, BlockKind::paragraph}};
    return article;
}

/// The lemmas that head a row: "kill|injure" of "kill|injure/v subj:fire".
std::vector<std::string> heads_of(const TableRow& row, const Table& table) {
    const std::string key = row.fields[0].substr(0, row.fields[0].find('/'));
    const auto words = split_list(fold_case(key), ' ');
    return split_list(table.head_first ? words.front() : words.back(), '|');
}

/// The file and line of the row that told an event: "verbs.tsv:812".
std::string_view source_of(const Event& event) {
    return std::string_view(event.rule).substr(0, event.rule.find(' '));
}

/// Whether a row's word tells an event.
bool has_head(const Event& event, const std::vector<std::string>& heads, const Document& document) {
    return std::find(heads.begin(), heads.end(), fold_case(document.tokens[event.head].lemma)) !=
           heads.end();
}

class RowCheck {
public:
    explicit RowCheck(const Resources& resources) : resources_(resources) {}

    /// "" = the row does as its example says; else what is wrong.
    [[nodiscard]] std::string complaint(const TableRow& row, const Table& table) const {
        const std::string& example = row.fields.back();
        const Article article = article_of(example);
        const Document document = analyse(article, resources_.language);
        const Account account = extract(article, document, resources_);
        const std::string name = std::string(table.name) + ":" + std::to_string(row.place.line);
        const auto& type = row.fields[1];
        std::string others;
        for (const Event& event : account.events) {
            if (event.rule.starts_with("told as")) {
                continue; // what a link joins, not what the tables tell
            }
            if (!type.empty() && (source_of(event) == name || to_string(event.type) == type)) {
                return ""; // by this row, or by another one that says the same
            }
            if (type.empty() && has_head(event, heads_of(row, table), document)) {
                return "\"" + example + "\" tells an event by " + event.rule;
            }
            others += (others.empty() ? "" : ", ") + event.rule;
        }
        return type.empty()
                   ? ""
                   : "\"" + example +
                         "\" does not tell it; told: " + (others.empty() ? "nothing" : others);
    }

private:
    const Resources& resources_;
};

} // namespace

TEST_CASE("the examples of the event tables tell what their rows say") {
    const std::vector<std::filesystem::path> folders{casus::test::source_path("data")};
    const Resources resources = load_resources(folders);
    const RowCheck check(resources);
    for (const Table& table : tables) {
        CAPTURE(table.name);
        std::size_t checked = 0;
        std::string wrong;
        std::size_t failed = 0;
        const auto file = std::filesystem::path("events") / table.name;
        for (const TableRow& row : read_tables(folders, file, table.columns)) {
            const std::string what = row.fields.back().empty() ? "" : check.complaint(row, table);
            checked += row.fields.back().empty() ? 0 : 1;
            failed += what.empty() ? 0 : 1;
            wrong += what.empty() ? "" : to_string(row.place) + ": " + what + "\n";
        }
        INFO(wrong);
        CHECK(checked > 500);
        CHECK(failed * 20 < checked);
    }
}
