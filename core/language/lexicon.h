#pragma once

#include "core/language/feature_hash.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace casus {

/// What is known of a word before its sentence is seen.
struct LexiconEntry {
    std::uint32_t check = 0; ///< upper half of the word's hash; 0 = empty slot
    std::uint32_t row = 0;   ///< of its vector; 0 = none
};

/// Hash table of words: a view of model memory.
class Lexicon {
public:
    Lexicon() = default;
    /// At least one of the entries is empty, or there is none.
    explicit Lexicon(std::span<const LexiconEntry> entries) : entries_(entries) {}

    /// Null for an unknown word.
    [[nodiscard]] const LexiconEntry* find(std::uint64_t word) const {
        if (entries_.empty()) {
            return nullptr;
        }
        const std::uint32_t check = static_cast<std::uint32_t>(word >> 32U) | 1U;
        for (std::size_t at = first_slot(word, entries_.size()); entries_[at].check != 0;
             at = next_slot(at, entries_.size())) {
            if (entries_[at].check == check) {
                return &entries_[at];
            }
        }
        return nullptr;
    }

private:
    std::span<const LexiconEntry> entries_;
};

} // namespace casus
