#include "core/link/link_lexicon.h"

#include "core/names.h"
#include "core/problem.h"
#include "core/table_file.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace casus {
namespace {

double read_strength(const TableRow& row, const std::string& text) {
    double value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > 1) {
        throw Error(row.place, "strength '" + text + "' is not a number from 0 to 1");
    }
    return value;
}

LinkType read_type(const TableRow& row, const std::string& name) {
    const auto type = parse_link_type(name);
    if (!type) {
        throw Error(row.place, "'" + name + "' is not a link type");
    }
    return *type;
}

bool read_direction(const TableRow& row, const std::string& text, std::string_view forward,
                    std::string_view backward) {
    if (text != forward && text != backward) {
        throw Error(row.place, "direction '" + text + "' is neither " + std::string(forward) +
                                   " nor " + std::string(backward));
    }
    return text == forward;
}

SceneRole read_role(const TableRow& row, const std::string& name) {
    constexpr std::array<std::string_view, 3> names{"strike", "harm", "response"};
    const auto role = named<SceneRole>(names, name);
    if (!role) {
        throw Error(row.place, "'" + name + "' is not one of strike, harm, response");
    }
    return *role;
}

std::string rule_of(const TableRow& row) {
    return std::filesystem::path(row.place.file).filename().string() + ":" +
           std::to_string(row.place.line) + " " + row.fields[0];
}

} // namespace

LinkLexicon LinkLexicon::load(const std::vector<std::filesystem::path>& folders) {
    LinkLexicon lexicon;
    const auto add = [](Index& index, const TableRow& row, LinkSense sense, bool clause) {
        std::vector<std::string> words = split_list(fold_case(row.fields[0]), ' ');
        if (words.empty()) {
            throw Error(row.place, "has no word");
        }
        const std::string first = words.front();
        words.erase(words.begin());
        index[first].push_back({std::move(words), std::move(sense), clause});
    };
    for (const TableRow& row : read_tables(folders, "links/connectives.tsv", 6)) {
        add(lexicon.connectives_, row,
            {read_type(row, row.fields[2]),
             read_direction(row, row.fields[3], "arg->main", "main->arg"),
             read_strength(row, row.fields[4]), rule_of(row)},
            row.fields[1] == "clause");
    }
    for (const TableRow& row : read_tables(folders, "links/verbs.tsv", 5)) {
        add(lexicon.verbs_, row,
            {read_type(row, row.fields[1]),
             read_direction(row, row.fields[2], "subject->object", "object->subject"),
             read_strength(row, row.fields[3]), rule_of(row)},
            false);
    }
    for (const TableRow& row : read_tables(folders, "links/scenes.tsv", 3)) {
        lexicon.scenes_.insert_or_assign(row.fields[0], read_role(row, row.fields[1]));
    }
    for (Index* index : {&lexicon.connectives_, &lexicon.verbs_}) {
        for (auto& [word, rows] : *index) {
            std::stable_sort(rows.begin(), rows.end(), [](const LinkWord& a, const LinkWord& b) {
                return a.words.size() > b.words.size();
            });
        }
    }
    return lexicon;
}

const std::vector<LinkWord>& LinkLexicon::find(const Index& index, std::string_view word) {
    static const std::vector<LinkWord> none;
    const auto found = index.find(word);
    return found == index.end() ? none : found->second;
}

const std::vector<LinkWord>& LinkLexicon::connectives(std::string_view first_word) const {
    return find(connectives_, first_word);
}

std::optional<SceneRole> LinkLexicon::scene(std::string_view lemma) const {
    const auto found = scenes_.find(lemma);
    return found == scenes_.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<LinkWord>& LinkLexicon::verbs(std::string_view lemma) const {
    return find(verbs_, lemma);
}

} // namespace casus
