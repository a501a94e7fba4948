#pragma once

#include <filesystem>
#include <vector>

namespace casus {

/// The rules and word lists that find time expressions. Immutable.
class TimeGrammar {
public:
    /// Reads <folder>/time/*; later folders add to earlier ones. Throws Error with file and line.
    static TimeGrammar load(const std::vector<std::filesystem::path>& folders);
};

} // namespace casus
