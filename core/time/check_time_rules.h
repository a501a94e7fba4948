#pragma once

#include "core/language/language_model.h"
#include "core/problem.h"
#include "core/time/time_grammar.h"

#include <cstddef>

namespace casus {

/// Reads the example of every rule: the expression in whose making the rule took part must have the
/// value that the row gives, or, where that is empty, there must be no expression. Names each rule
/// that fails; `checked` counts the examples.
Problems check_time_rules(const TimeGrammar& grammar, const LanguageModel& model,
                          std::size_t& checked);

} // namespace casus
