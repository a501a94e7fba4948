#pragma once

#include "core/actor/name_index.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// What a place is, the widest first. A country is a place of countries.tsv, never a row of the
/// gazetteer.
enum class PlaceKind : std::uint8_t {
    continent, ///< wider than a country: "Africa", "Middle East"
    country,
    sea,    ///< sea, strait, gulf, lake, river
    region, ///< first-level division, historic or contested region, mountains
    island, ///< an island or a group of islands
    city,   ///< city, town or village
    district,
    camp,     ///< of refugees, prisoners or soldiers
    crossing, ///< of a border
    landmark, ///< square, base, airport, dam, plant, prison, temple
};

/// How exactly a place says where, 0 = a continent: of two places that hold an event the finer one
/// is told.
int fineness(PlaceKind kind);

/// A place of the world. The texts belong to the Gazetteer.
struct GazetteerPlace {
    std::string_view name;
    std::string_view country; ///< ISO alpha-3, "" = none (a sea)
    float latitude = 0;       ///< degrees
    float longitude = 0;
    std::uint32_t population = 0; ///< 0 = not known
    PlaceKind kind = PlaceKind::city;
    bool ambiguous = false; ///< also a plain word or a person's name: "Reading", "Jackson"
};

/// Places by name. Of places with one name the larger comes first. Immutable.
class Gazetteer {
public:
    Gazetteer() = default;
    /// Reads <folder>/actors/places.tsv; throws Error with file and line.
    static Gazetteer load(const std::vector<std::filesystem::path>& folders);

    /// The largest place with a key made by name_key(); null when there is none.
    [[nodiscard]] const GazetteerPlace* find(std::string_view key) const;
    /// The same, in one country only.
    [[nodiscard]] const GazetteerPlace* find_in(std::string_view key,
                                                std::string_view country) const;
    [[nodiscard]] std::size_t longest_from(std::string_view first_word) const {
        return names_.longest_from(first_word);
    }

private:
    void read(std::unique_ptr<const std::string> bytes, const std::filesystem::path& file);

    std::vector<std::unique_ptr<const std::string>> files_;
    std::vector<GazetteerPlace> places_;
    NameIndex names_;
};

} // namespace casus
