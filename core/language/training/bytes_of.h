#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

namespace casus {

/// The elements as they lie in memory (little-endian).
template <typename Element>
std::vector<std::uint8_t> bytes_of(const std::vector<Element>& elements) {
    std::vector<std::uint8_t> bytes(elements.size() * sizeof(Element));
    std::memcpy(bytes.data(), elements.data(), bytes.size());
    return bytes;
}

} // namespace casus
