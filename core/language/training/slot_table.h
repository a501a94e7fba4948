#pragma once

#include "core/language/feature_hash.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <vector>

namespace casus {

/// The bytes of an open-addressing table of slots by hash, five in six full.
template <typename Slot>
std::vector<std::uint8_t> slot_table(const std::map<std::uint64_t, Slot>& entries) {
    std::vector<Slot> slots(entries.size() + entries.size() / 5 + 1, Slot{});
    for (const auto& [hash, slot] : entries) {
        std::size_t at = first_slot(hash, slots.size());
        while (slots[at].check != 0) {
            at = next_slot(at, slots.size());
        }
        slots[at] = slot;
    }
    std::vector<std::uint8_t> bytes(slots.size() * sizeof(Slot));
    std::memcpy(bytes.data(), slots.data(), bytes.size());
    return bytes;
}

} // namespace casus
