#pragma once

#include "core/language/document.h"
#include "core/time/time_grammar.h"
#include "core/time/time_resolver.h"

#include <string_view>

namespace casus {

/// The direction in which a bare weekday or month points, read off what governs it in the
/// dependency tree: the tense of the verb, words of planning ("scheduled for Thursday", "until
/// Friday"). The tokens of the expression are [first, last).
TimeDirection time_direction(std::string_view text, const Document& document,
                             const TimeGrammar& grammar, TokenIndex first, TokenIndex last);

} // namespace casus
