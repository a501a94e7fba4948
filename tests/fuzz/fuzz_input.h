#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace casus_fuzz {

/// The bytes that libFuzzer gives, as text.
inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size}; // NOLINT: the fuzzer's interface
}

} // namespace casus_fuzz
