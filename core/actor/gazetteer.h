#pragma once

#include "core/actor/name_index.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// A place of the world. The texts belong to the Gazetteer.
struct GazetteerPlace {
    std::string_view name;
    std::string_view country; ///< ISO alpha-3, "" = none (a sea)
    float latitude = 0;       ///< degrees
    float longitude = 0;
    std::uint32_t population = 0; ///< 0 = not known
    std::string_view kind;        ///< "city", "region", "sea" ...; "ambiguous" = also a plain word
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
