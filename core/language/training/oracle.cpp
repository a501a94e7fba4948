#include "core/language/training/oracle.h"

namespace casus {
namespace {

int shift_cost(const ParserState& state, std::span<const std::uint32_t> heads) {
    int cost = 0;
    const std::uint32_t next = state.next();
    for (const std::uint32_t word : state.whole_stack()) {
        cost += heads[word] == next ? 1 : 0;
        cost += heads[next] == word && word != state.stack(0) ? 1 : 0;
    }
    return cost;
}

/// Dependents of the top of the stack that are still in the buffer.
int lost_dependents(const ParserState& state, std::span<const std::uint32_t> heads) {
    int cost = 0;
    for (std::uint32_t word = state.next(); word < state.count(); ++word) {
        cost += heads[word] == state.stack(0) ? 1 : 0;
    }
    return cost;
}

} // namespace

std::array<int, 3> transition_costs(const ParserState& state,
                                    std::span<const std::uint32_t> heads) {
    std::array<int, 3> costs{forbidden_cost, forbidden_cost, forbidden_cost};
    if (state.allowed(Transition::shift)) {
        costs[0] = shift_cost(state, heads);
    }
    const bool left = state.allowed(Transition::left);
    const bool right = state.allowed(Transition::right);
    if (!left && !right) {
        return costs;
    }
    const std::uint32_t head = heads[state.stack(0)];
    const int lost = lost_dependents(state, heads);
    if (left) {
        const bool reachable = head == state.stack(1) || head > state.next();
        costs[1] = lost + (reachable ? 1 : 0);
    }
    if (right) {
        costs[2] = lost + (head >= state.next() ? 1 : 0);
    }
    return costs;
}

} // namespace casus
