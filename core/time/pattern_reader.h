#pragma once

#include "core/problem.h"
#include "core/time/time_rule.h"

#include <functional>
#include <string_view>

namespace casus {

/// Gives the symbol of a class (upper case) or a literal word of a pattern; throws Error when a
/// pattern must not use it.
using TimeSymbolOf = std::function<TimeSymbol(std::string_view name)>;

/// Reads the pattern of a rule into its atoms and contexts, as data/time/rules.tsv describes them:
/// "[not after NAMEGUARD] MONTH/PROPN DAYNUM ,? YEAR?". Throws Error.
void read_time_pattern(std::string_view pattern, const TimeSymbolOf& symbol_of, TimeRule& rule);

} // namespace casus
