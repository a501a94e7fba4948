#pragma once

#include "core/actor/actor.h"
#include "core/time/date_interval.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace casus {

/// What a name of the lexicon stands for.
enum class NameSense : std::uint8_t {
    country,   ///< "Russia", "U.S."
    adjective, ///< "Russian": of a country, or one or all of its people
    metonym,   ///< "Moscow", "the Kremlin": the government where it acts, else a place
    organisation,
    person,
    role,  ///< "protester", "armed group": lower case, by lemma
    title, ///< "Secretary of State", "Gen."
    place,
};

/// An office of a person, with its days as far as they are known.
struct Office {
    std::string country;
    std::string role; ///< GOV, MIL ...
    std::string title;
    DateInterval days; ///< open where unknown
};

/// One entry of the lexicon; what holds depends on the sense.
struct NameEntry {
    NameSense sense = NameSense::country;
    std::string name;
    ActorKind kind = ActorKind::other;
    std::string country;
    std::string code;
    std::vector<std::string> roles;
    std::vector<Office> offices; ///< of persons
    bool is_group = false;       ///< of roles: names many ("police") even in the singular
    double latitude = 0;         ///< of places, degrees
    double longitude = 0;
};

/// Countries, organisations, persons in office, role nouns, titles and places. Immutable.
class ActorLexicon {
public:
    using EntryIndex = std::uint32_t;

    /// Reads <folder>/actors/*; later folders add to earlier ones. Throws Error with file and line.
    static ActorLexicon load(const std::vector<std::filesystem::path>& folders);

    /// All entries with a key made by name_key(); empty when there are none.
    [[nodiscard]] const std::vector<EntryIndex>& find(std::string_view key) const;
    [[nodiscard]] const NameEntry& entry(EntryIndex index) const { return entries_[index]; }
    /// The most words that a name beginning with this folded word has; 0 = no name does.
    [[nodiscard]] std::size_t longest_from(std::string_view first_word) const;

private:
    friend class ActorLexiconLoader;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::vector<NameEntry> entries_;
    std::unordered_map<std::string, std::vector<EntryIndex>, Hash, std::equal_to<>> by_key_;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> longest_;
};

/// Folds a name for comparison: case, hyphens and full stops do not count ("U.S." = "us",
/// "al-Assad" = "al assad").
std::string name_key(std::string_view name);

} // namespace casus
