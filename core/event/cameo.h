#pragma once

#include "core/event/event.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// What a CAMEO code means among the PLOVER types.
struct CameoSense {
    EventType type = EventType::other;
    std::string mode; ///< "" = none
};

/// The mapping from CAMEO codes to PLOVER types. Immutable.
class CameoTable {
public:
    /// Reads <folder>/events/cameo.tsv; later folders win. Throws Error with file and line.
    static CameoTable load(const std::vector<std::filesystem::path>& folders);

    /// The row of the longest beginning of a code: "0231" falls under "023", else "02". OTHER when
    /// there is none.
    [[nodiscard]] CameoSense sense(std::string_view code) const;

private:
    std::map<std::string, CameoSense, std::less<>> senses_;
};

/// The CAMEO code that stands for a whole type: AGREE "030". "" for OTHER.
std::string_view cameo_root(EventType type);

/// The CAMEO code that event data lists for an event: its own, with at least three digits ("12" is
/// "120"), else the root of its type. "" when it has neither.
std::string listed_cameo(const std::string& code, EventType type);

} // namespace casus
