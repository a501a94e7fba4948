#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace casus {

/// Runs a program with `input` on its standard input and gives what it writes. No shell is
/// involved. Throws Error when it is not installed, fails, or does not end in time (it is killed
/// then).
std::string run_program(const std::vector<std::string>& words, const std::string& input,
                        std::chrono::seconds limit);

} // namespace casus
