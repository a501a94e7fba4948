#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Converts places in a UTF-8 text between bytes and code points, in constant time.
class CodePoints {
public:
    /// Keeps a view of `text`, which must be valid UTF-8 and outlive this.
    explicit CodePoints(std::string_view text);

    /// Code points before byte `byte`; a byte inside a character counts as its start.
    [[nodiscard]] std::uint32_t of_byte(std::uint32_t byte) const;
    /// The first byte of code point `point`; the size of the text when there is none.
    [[nodiscard]] std::uint32_t to_byte(std::uint32_t point) const;

private:
    std::string_view text_;
    std::vector<std::uint32_t> points_before_block_; ///< per 64 bytes; empty when all is ASCII
};

/// The text with every invalid byte sequence replaced by U+FFFD. Windows-1252 is assumed when the
/// input is not UTF-8 and has no byte that Windows-1252 leaves undefined.
std::string to_valid_utf8(std::string_view bytes);

/// Case folding for comparisons (ICU's simple folding): "Çelik" = "çelik", "ISTANBUL" = "istanbul".
std::string fold_case(std::string_view text);

} // namespace casus
