#pragma once

#include "core/language/parser_state.h"

#include <array>
#include <cstdint>
#include <span>

namespace casus {

/// How many arcs of the gold tree each transition makes unreachable (Goldberg and Nivre 2013), in
/// the order of Transition; `forbidden_cost` for a transition that is not allowed.
constexpr int forbidden_cost = 1'000'000;
std::array<int, 3> transition_costs(const ParserState& state, std::span<const std::uint32_t> heads);

} // namespace casus
