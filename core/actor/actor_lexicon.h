#pragma once

#include "core/actor/actor.h"
#include "core/actor/gazetteer.h"
#include "core/actor/name_index.h"
#include "core/time/date_interval.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
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
    std::vector<Office> offices;       ///< of persons
    std::vector<ActorKind> stands_for; ///< of general nouns: what "the group" can mean
    bool is_group = false;             ///< of roles: names many ("police") even in the singular
    bool is_vehicle = false; ///< of roles: acts only where it strikes ("warplanes bombed")
};

/// Countries, organisations, persons in office, role nouns, titles and places. Immutable.
class ActorLexicon {
public:
    /// Reads <folder>/actors/*; later folders add to earlier ones. Throws Error with file and line.
    static ActorLexicon load(const std::vector<std::filesystem::path>& folders);

    /// Calls `take(entry)` for each entry with a key made by name_key().
    template <typename Take>
    void each(std::string_view key, Take take) const {
        names_.each(key, [&](std::uint32_t index) { take(entries_[index]); });
    }
    /// The most words that a name beginning with this folded word has; 0 = no name does.
    [[nodiscard]] std::size_t longest_from(std::string_view first_word) const {
        return std::max(names_.longest_from(first_word), places_.longest_from(first_word));
    }
    [[nodiscard]] const Gazetteer& places() const { return places_; }
    /// The name of a country by its code; "" when there is none.
    [[nodiscard]] std::string_view country_name(std::string_view iso3) const;

    /// Whether a word of a capitalised name, in this place, makes it a thing: "Hurricane Dora". In
    /// a person's full name words that do so anywhere do not count ("Moon Jae-in").
    [[nodiscard]] bool makes_a_thing(std::string_view word, bool first, bool last,
                                     bool full_name) const;

    /// 'f' = "she", 'm' = "he", 0 = a given name of both, or none.
    [[nodiscard]] char gender_of(std::string_view given_name) const;

private:
    friend class ActorLexiconLoader;
    std::vector<NameEntry> entries_;
    NameIndex names_;
    Gazetteer places_;
    std::map<std::string, std::string, std::less<>> country_names_;
    std::map<std::string, char, std::less<>> genders_;       ///< by given name
    std::map<std::string, std::string, std::less<>> things_; ///< word -> its place in the name
};

} // namespace casus
