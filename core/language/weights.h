#pragma once

#include "core/language/feature_hash.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace casus {

/// Weights of features with many classes: a hash table of rows, each a list of (class, weight).
/// A view of model memory; trivially copied.
class SparseWeights {
public:
    struct Slot {
        std::uint32_t check; ///< upper half of the hash; 0 = empty slot
        std::uint32_t row;   ///< byte in `rows`: count, classes, weights (2 bytes each)
    };

    SparseWeights() = default;
    /// `slots` has at least one empty slot, or no slot at all.
    SparseWeights(std::span<const Slot> slots, std::span<const std::uint8_t> rows)
        : slots_(slots), rows_(rows) {}

    /// Adds the weights of the features to `scores`, which has an element per class.
    void score(std::span<const std::uint64_t> features, std::int32_t* scores) const {
        if (slots_.empty()) {
            return;
        }
        for (const std::uint64_t feature : features) {
            __builtin_prefetch(&slots_[first_slot(feature, slots_.size())]);
        }
        for (const std::uint64_t feature : features) {
            if (const std::uint8_t* row = find(feature)) {
                add_row(row, scores);
            }
        }
    }

    static std::uint32_t check_of(std::uint64_t feature) {
        return static_cast<std::uint32_t>(feature >> 32U) | 1U;
    }

private:
    [[nodiscard]] const std::uint8_t* find(std::uint64_t feature) const {
        const std::uint32_t check = check_of(feature);
        for (std::size_t at = first_slot(feature, slots_.size());;
             at = next_slot(at, slots_.size())) {
            if (slots_[at].check == check) {
                return rows_.data() + slots_[at].row;
            }
            if (slots_[at].check == 0) {
                return nullptr;
            }
        }
    }
    static void add_row(const std::uint8_t* row, std::int32_t* scores) {
        const std::size_t count = *row++;
        const std::uint8_t* weights = row + count;
        for (std::size_t i = 0; i < count; ++i) {
            std::int16_t weight = 0;
            std::memcpy(&weight, weights + 2 * i, 2);
            scores[row[i]] += weight;
        }
    }

    std::span<const Slot> slots_;
    std::span<const std::uint8_t> rows_;
};

/// Weights of features with three classes, in the hash table itself: one memory access a feature.
class TripleWeights {
public:
    struct Slot {
        std::uint16_t check; ///< top of the hash; 0 = empty slot
        std::array<std::int16_t, 3> weights;
    };

    TripleWeights() = default;
    /// As SparseWeights.
    explicit TripleWeights(std::span<const Slot> slots) : slots_(slots) {}

    void score(std::span<const std::uint64_t> features, std::array<std::int32_t, 3>& scores) const {
        if (slots_.empty()) {
            return;
        }
        for (const std::uint64_t feature : features) {
            __builtin_prefetch(&slots_[first_slot(feature, slots_.size())]);
        }
        for (const std::uint64_t feature : features) {
            const std::uint16_t check = check_of(feature);
            for (std::size_t at = first_slot(feature, slots_.size()); slots_[at].check != 0;
                 at = next_slot(at, slots_.size())) {
                if (slots_[at].check == check) {
                    for (std::size_t i = 0; i < 3; ++i) {
                        scores[i] += slots_[at].weights[i];
                    }
                    break;
                }
            }
        }
    }

    static std::uint16_t check_of(std::uint64_t feature) {
        return static_cast<std::uint16_t>((feature >> 48U) | 1U);
    }

private:
    std::span<const Slot> slots_;
};

} // namespace casus
