#pragma once

#include <cstdint>
#include <string_view>

namespace casus {

/// Where a written word divides into two syntactic words: "did|n't", "Assad|'s", "can|not",
/// "11|m", "5|pm". The size of the first part in bytes; 0 = does not divide.
std::uint32_t clitic_split(std::string_view word);

/// "'s", "n't", "'ll": a clitic that stands by itself, as in text that is tokenised already.
bool is_clitic(std::string_view word);

} // namespace casus
