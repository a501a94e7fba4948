#pragma once

#include "core/problem.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace casus {

/// What a check found: how much it looked at and what was wrong.
struct CheckResult {
    std::size_t checked = 0;
    Problems problems;
};

using Folders = std::vector<std::filesystem::path>;

/// One check of the data that casus works with: a row of the table in check.cpp.
struct Check {
    std::string_view name; ///< "time-rules"
    std::string_view unit; ///< what is counted: "rows", "examples"
    /// Looks at the data in `folders`, later ones on top of the first. May throw Error.
    CheckResult (*run)(const Folders& folders);
};

std::span<const Check> checks();

/// Runs a check; data that cannot be loaded at all become a problem of it.
CheckResult run_check(const Check& check, const Folders& folders);

} // namespace casus
