#pragma once

#include <filesystem>

namespace casus {

/// The trained English model. Immutable; shared by all threads.
class LanguageModel {
public:
    /// Throws Error when the file is missing, damaged or of another version.
    static LanguageModel load(const std::filesystem::path& file);
};

} // namespace casus
