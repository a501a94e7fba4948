#pragma once

#include "core/article/article.h"
#include "core/language/document.h"
#include "core/time/time_expression.h"
#include "core/time/time_grammar.h"

#include <cstdint>
#include <vector>

namespace casus {

/// The time expressions of an article in text order, without overlaps, resolved against its
/// publication day or, in narratives, the running narrative date. Dates in datelines are found too;
/// having no tokens, their token range is empty. What the publisher stamped on is no time of the
/// story.
std::vector<TimeExpression> find_times(const Article& article, const Document& document,
                                       const TimeGrammar& grammar);

/// An expression with the rules that made it, as indices into TimeGrammar::rules(). What a rule of
/// form "none" stops has an empty value.
struct TracedTime {
    TimeExpression expression;
    std::vector<std::uint16_t> rules;
};

/// What find_times finds, and what it refuses, with the rules: for checking a grammar.
std::vector<TracedTime> trace_times(const Article& article, const Document& document,
                                    const TimeGrammar& grammar);

} // namespace casus
