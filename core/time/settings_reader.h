#pragma once

#include "core/problem.h"
#include "core/time/time_rule.h"

#include <string_view>

namespace casus {

/// Reads the settings of a word or rule: "shift backwards anchor=told mod=START amount=1".
/// Text values are views into `text`, which must live as long as the grammar. Throws Error.
TimeSettings read_time_settings(std::string_view text, const Place& place);

} // namespace casus
