#pragma once

#include "core/span.h"

#include <string_view>
#include <vector>

namespace casus {

/// The syntactic words (UD English) of a stretch of text, in text order, without overlaps: "didn't"
/// is "did" + "n't", "anti-war" one word, "long-term" three. Text that is tokenised already ("did
/// n't", "-LRB-") keeps its tokens. Never empty spans; linear in the length, for any bytes.
std::vector<Span> tokenize(std::string_view text, Span range);

} // namespace casus
