#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace casus {

/// One character of a UTF-8 text; an invalid byte is U+FFFD of size 1.
struct Letter {
    char32_t code = 0;
    std::uint32_t size = 0;
};

/// The character that begins at byte `at`, which must lie inside the text.
Letter letter_at(std::string_view text, std::size_t at);
/// The character that ends before byte `at`; `at` must not be 0.
Letter letter_before(std::string_view text, std::size_t at);

/// White space, also no-break and zero-width space and the byte order mark.
bool is_space(char32_t code);
bool is_letter(char32_t code); ///< also combining marks
bool is_digit(char32_t code);
bool is_upper(char32_t code); ///< upper or title case
bool is_lower(char32_t code);
char32_t to_lower(char32_t code);

/// Straight or curly single quotation mark, also the backquote that some texts put for it.
constexpr bool is_apostrophe(char32_t code) {
    return code == U'\'' || code == U'\u2019' || code == U'\u2018' || code == U'`' ||
           code == U'\u02BC';
}

} // namespace casus
