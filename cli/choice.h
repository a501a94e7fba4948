#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Accepts one of `names`; else the message lists them and asks for the nearest one.
CLI::Validator one_of(std::vector<std::string> names);

/// Accepts a calendar day, "2016-12-08".
CLI::Validator calendar_day();

/// " (did you mean 'build'?)" for the name most like `word`, "" when none is like it.
std::string suggestion(std::string_view word, const std::vector<std::string>& names);

} // namespace casus
