#pragma once

#include "core/language/training/perceptron.h"
#include "core/language/weights.h"

#include <span>

namespace casus {

template <typename Slot>
std::span<const Slot> slots_of(const std::vector<std::uint8_t>& bytes) {
    return {reinterpret_cast<const Slot*>(bytes.data()), bytes.size() / sizeof(Slot)};
}

inline SparseWeights view_sparse(const PackedWeights& packed) {
    return {slots_of<SparseWeights::Slot>(packed.slots), packed.rows};
}

inline TripleWeights view_triple(const PackedWeights& packed) {
    return TripleWeights(slots_of<TripleWeights::Slot>(packed.slots));
}

} // namespace casus
