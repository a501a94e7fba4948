#pragma once

#include "core/article/article.h"
#include "core/language/document.h"
#include "core/time/time_expression.h"
#include "core/time/time_grammar.h"

#include <vector>

namespace casus {

/// The time expressions of an article in text order, without overlaps, resolved against its
/// publication day or, in narratives, the running narrative date.
std::vector<TimeExpression> find_times(const Article& article, const Document& document,
                                       const TimeGrammar& grammar);

} // namespace casus
