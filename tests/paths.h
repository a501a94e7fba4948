#pragma once

#include <string>
#include <string_view>

namespace casus::test {

/// A place in the source tree: source_path("data/models/en.model").
std::string source_path(std::string_view below);

/// The program under test.
std::string program_path();

} // namespace casus::test
