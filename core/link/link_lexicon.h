#pragma once

#include <filesystem>
#include <vector>

namespace casus {

/// Connectives and verbs that link events. Immutable.
class LinkLexicon {
public:
    /// Reads <folder>/links/*; later folders add to earlier ones. Throws Error with file and line.
    static LinkLexicon load(const std::vector<std::filesystem::path>& folders);
};

} // namespace casus
