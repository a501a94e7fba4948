#include "core/actor/relation_lexicon.h"

#include "core/names.h"
#include "core/table_file.h"

#include <algorithm>
#include <charconv>

namespace casus {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 5> part_names{"verb", "noun", "office", "adjective",
                                                     "preposition"};

std::string key_of(RelationPart part, std::string_view word) {
    return std::string(name_of(part_names, part)) + " " + std::string(word);
}

[[noreturn]] void refuse(const TableRow& row, std::size_t field, const char* what) {
    throw Error(row.place, "'" + row.fields[field] + "' is not " + what);
}

RelationRow read_row(const TableRow& row) {
    RelationRow it;
    const auto type = parse_actor_relation_type(row.fields[0]);
    const auto part = named<RelationPart>(part_names, row.fields[1]);
    if (!type) {
        refuse(row, 0, "a type of relation");
    }
    if (!part) {
        refuse(row, 1, "verb, noun, office, adjective or preposition");
    }
    it.type = *type;
    it.part = *part;
    it.word = row.fields[2];
    it.from = split_list(row.fields[3], '|');
    it.to = split_list(row.fields[4], '|');
    const std::string& number = row.fields[5];
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), it.confidence);
    if (error != std::errc() || end != number.data() + number.size() || it.confidence < 0 ||
        it.confidence > 1) {
        refuse(row, 5, "a confidence between 0 and 1");
    }
    it.example = row.fields[6];
    it.name = "relations:" + it.word;
    return it;
}

} // namespace

RelationLexicon RelationLexicon::load(const std::vector<std::filesystem::path>& folders) {
    RelationLexicon lexicon;
    const auto file = std::filesystem::path("actors") / "relations.tsv";
    for (const TableRow& row : read_tables(folders, file, 7)) {
        RelationRow read = read_row(row);
        lexicon.by_word_[key_of(read.part, read.word)].push_back(std::move(read));
    }
    return lexicon;
}

const std::vector<RelationRow>& RelationLexicon::find(RelationPart part,
                                                      std::string_view word) const {
    static const std::vector<RelationRow> none;
    const auto found = by_word_.find(key_of(part, word));
    return found == by_word_.end() ? none : found->second;
}

std::vector<RelationRow> RelationLexicon::rows() const {
    std::vector<RelationRow> all;
    for (const auto& [word, rows] : by_word_) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    std::sort(all.begin(), all.end(),
              [](const RelationRow& a, const RelationRow& b) { return a.example < b.example; });
    return all;
}

} // namespace casus
