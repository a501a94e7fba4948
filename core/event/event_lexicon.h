#pragma once

#include <filesystem>
#include <vector>

namespace casus {

/// The ontology of event types, and the words and patterns that tell events. Immutable.
class EventLexicon {
public:
    /// Reads <folder>/events/*; later folders add to earlier ones. Throws Error with file and line.
    static EventLexicon load(const std::vector<std::filesystem::path>& folders);
};

} // namespace casus
