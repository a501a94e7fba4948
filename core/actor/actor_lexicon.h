#pragma once

#include <filesystem>
#include <vector>

namespace casus {

/// Countries, organisations, persons in office, role nouns and places. Immutable.
class ActorLexicon {
public:
    /// Reads <folder>/actors/*; later folders add to earlier ones. Throws Error with file and line.
    static ActorLexicon load(const std::vector<std::filesystem::path>& folders);
};

} // namespace casus
