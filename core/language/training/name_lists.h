#pragma once

#include "core/language/document.h"
#include "core/language/training/parameter.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Kinds of names: bit k stands for EntityKind k.
using KindSet = std::uint8_t;
constexpr KindSet kind_set(EntityKind kind) {
    return static_cast<KindSet>(1U << static_cast<unsigned>(kind));
}

/// Known names of persons, organisations and places (the tables of data/actors): they tell what
/// kind of name a treebank has without saying so, and which words names are made of.
class NameLists {
public:
    /// What a list says of a word: it is a whole name, or begins, continues or ends one, of each of
    /// the three kinds; it is an adjective of a country.
    static constexpr std::size_t feature_count = 13;
    using Features = std::array<std::uint8_t, feature_count>;

    NameLists() = default;
    /// Reads persons.tsv, organisations.tsv, places.tsv and countries.tsv. Throws Error.
    static NameLists read(const std::filesystem::path& folder);

    /// The kinds of a whole name; 0 = not listed.
    [[nodiscard]] KindSet kinds(std::string_view name) const;
    /// By word_hash.
    [[nodiscard]] const std::map<std::uint64_t, Features>& words() const { return words_; }

private:
    void add(std::string_view name, EntityKind kind);
    void add_list(std::string_view names, EntityKind kind);

    std::map<std::string, KindSet> names_;
    std::map<std::uint64_t, Features> words_;
};

} // namespace casus
