#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace casus {

/// FNV-1a, 64 bits: stable over machines, runs and versions, so ids may be made of it.
class ContentHash {
public:
    /// Adds a field; fields are kept apart, so ("ab", "c") and ("a", "bc") differ.
    ContentHash& add(std::string_view field) {
        for (const char byte : field) {
            mix(static_cast<unsigned char>(byte));
        }
        mix(0x1FF);
        return *this;
    }

    [[nodiscard]] std::uint64_t value() const { return state_; }

    /// 16 hexadecimal digits.
    [[nodiscard]] std::string hex() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text(16, '0');
        for (std::size_t i = 0; i < text.size(); ++i) {
            text[i] = digits[(state_ >> (60 - 4 * i)) & 0xFU];
        }
        return text;
    }

private:
    void mix(std::uint64_t unit) { state_ = (state_ ^ unit) * 0x100000001B3U; }

    std::uint64_t state_ = 0xCBF29CE484222325U;
};

} // namespace casus
