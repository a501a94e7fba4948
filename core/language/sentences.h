#pragma once

#include "core/span.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace casus {

/// No sentence is longer; longer stretches without an end are cut here.
constexpr std::uint32_t longest_sentence = 250;

/// Where the sentences of one block end: numbers of tokens, ascending, the last one the number of
/// all tokens. Works on running text, on headlines without a stop and on tokenised text.
std::vector<std::uint32_t> sentence_ends(std::string_view text, std::span<const Span> tokens);

} // namespace casus
