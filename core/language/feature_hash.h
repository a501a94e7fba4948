#pragma once

#include <cstddef>
#include <cstdint>

namespace casus {

/// Mixes a value into a 64-bit hash. Every bit of both reaches the upper half and, through the
/// shift, the lower one: small numbers under different templates do not meet.
constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29U);
}

/// The first place of a hash in a table of `size` slots (any size below 2^32).
constexpr std::size_t first_slot(std::uint64_t hash, std::size_t size) {
    return static_cast<std::size_t>(((hash & 0xFFFFFFFFULL) * size) >> 32U);
}

/// The next place to look at in a table of `size` slots.
constexpr std::size_t next_slot(std::size_t slot, std::size_t size) {
    return slot + 1 == size ? 0 : slot + 1;
}

} // namespace casus
