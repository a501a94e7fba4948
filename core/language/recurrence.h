#pragma once

#include <cmath>
#include <cstddef>

namespace casus {

/// How much of the old state a gate keeps: a sigmoid made of +, *, / alone, which every machine
/// computes alike.
inline float gate(float z) {
    return 0.5F + 0.5F * (z / (1.0F + std::fabs(z)));
}

/// One word further: the state keeps a part of itself and takes the candidates for the rest.
inline void step_states(const float* gates, const float* candidates, float* state, float* result,
                        std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        const float keep = gate(gates[i]);
        state[i] = keep * state[i] + (1.0F - keep) * candidates[i];
        result[i] = state[i];
    }
}

} // namespace casus
