#include "core/language/training/name_lists.h"

#include "core/actor/name_key.h"
#include "core/language/word_features.h"
#include "core/table_file.h"

#include <charconv>

namespace casus {
namespace {

/// Smaller places share their names with too much else.
constexpr std::uint32_t known_town = 100000;
constexpr std::size_t adjective_feature = 12;

bool is_known(const TableRow& place) {
    std::uint32_t population = 0;
    const std::string& field = place.fields[5];
    std::from_chars(field.data(), field.data() + field.size(), population);
    return population == 0 || population >= known_town; // 0: added for its news
}

std::size_t position(std::size_t i, std::size_t count) {
    return count == 1 ? 0 : i == 0 ? 1 : i + 1 < count ? 2 : 3;
}

} // namespace

void NameLists::add(std::string_view name, EntityKind kind) {
    names_[name_key(name)] |= kind_set(kind);
    const std::vector<std::string> words = split_list(name, ' ');
    for (std::size_t i = 0; i < words.size(); ++i) {
        words_[word_hash(words[i])].at(static_cast<std::size_t>(kind) * 4 +
                                       position(i, words.size())) = 1;
    }
}

void NameLists::add_list(std::string_view names, EntityKind kind) {
    for (const std::string& name : split_list(names, ';')) {
        add(name, kind);
    }
}

NameLists NameLists::read(const std::filesystem::path& folder) {
    NameLists lists;
    for (const TableRow& row : read_table(folder / "persons.tsv", 7)) {
        lists.add(row.fields[0], EntityKind::person);
        lists.add_list(row.fields[1], EntityKind::person);
    }
    for (const TableRow& row : read_table(folder / "organisations.tsv", 7)) {
        lists.add(row.fields[0], EntityKind::organisation);
        lists.add_list(row.fields[5], EntityKind::organisation);
    }
    for (const TableRow& row : read_table(folder / "places.tsv", 7)) {
        if (is_known(row)) {
            lists.add(row.fields[0], EntityKind::place);
            lists.add_list(row.fields[1], EntityKind::place);
        }
    }
    for (const TableRow& row : read_table(folder / "countries.tsv", 8)) {
        lists.add(row.fields[1], EntityKind::place);
        lists.add_list(row.fields[2], EntityKind::place);
        lists.add_list(row.fields[4], EntityKind::place);
        for (const std::string& adjective : split_list(row.fields[3], ';')) {
            lists.words_[word_hash(adjective)].at(adjective_feature) = 1;
        }
    }
    return lists;
}

KindSet NameLists::kinds(std::string_view name) const {
    const auto found = names_.find(name_key(name));
    return found == names_.end() ? KindSet{0} : found->second;
}

} // namespace casus
