#include "core/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace casus {
namespace {

constexpr std::uint32_t block_bytes = 64;

// ICU's macro narrows on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The character at `i`, which moves behind it; U+FFFD for an invalid sequence.
UChar32 next_character(std::string_view text, std::int32_t& i) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(text.data(), i, static_cast<std::int32_t>(text.size()), character);
    return character;
}
#pragma GCC diagnostic pop

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::uint32_t count_starts(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), starts_character));
}

void append(std::string& text, UChar32 character) {
    std::array<char, 4> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, character);
    text.append(bytes.data(), static_cast<std::size_t>(length));
}

/// Windows-1252 code points of the bytes 0x80..0x9F; 0 = undefined there.
constexpr std::array<UChar32, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

UChar32 from_windows_1252(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 && code < 0xA0 ? windows_1252.at(code - 0x80U) : code;
}

struct Decoded {
    std::string text;
    bool valid = true;
};

Decoded decode_utf8(std::string_view bytes) {
    Decoded result;
    result.text.reserve(bytes.size());
    const auto length = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t i = 0; i < length;) {
        const UChar32 character = next_character(bytes, i);
        const bool replaced =
            character == 0xFFFD && bytes.substr(static_cast<std::size_t>(i) - 1, 1) != "\xBD";
        result.valid = result.valid && !replaced;
        append(result.text, character);
    }
    return result;
}

bool could_be_windows_1252(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char byte) { return byte == '\0' || from_windows_1252(byte) != 0; });
}

} // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
    if (count_starts(text) == text.size()) {
        return;
    }
    points_before_block_.reserve(text.size() / block_bytes + 2);
    std::uint32_t points = 0;
    for (std::size_t begin = 0; begin < text.size(); begin += block_bytes) {
        points_before_block_.push_back(points);
        points += count_starts(text.substr(begin, block_bytes));
    }
    points_before_block_.push_back(points);
}

std::uint32_t CodePoints::of_byte(std::uint32_t byte) const {
    if (points_before_block_.empty()) {
        return byte;
    }
    const std::uint32_t block =
        std::min(byte, static_cast<std::uint32_t>(text_.size())) / block_bytes;
    const std::uint32_t begin = block * block_bytes;
    std::uint32_t end = byte;
    while (end > begin && end < text_.size() && !starts_character(text_[end])) {
        --end;
    }
    return points_before_block_[block] + count_starts(text_.substr(begin, end - begin));
}

std::uint32_t CodePoints::to_byte(std::uint32_t point) const {
    if (points_before_block_.empty()) {
        return std::min(point, static_cast<std::uint32_t>(text_.size()));
    }
    const auto after =
        std::upper_bound(points_before_block_.begin(), points_before_block_.end() - 1, point);
    const auto block = static_cast<std::uint32_t>(after - points_before_block_.begin()) - 1;
    std::uint32_t points = points_before_block_[block];
    for (std::uint32_t byte = block * block_bytes; byte < text_.size(); ++byte) {
        if (starts_character(text_[byte]) && points++ == point) {
            return byte;
        }
    }
    return static_cast<std::uint32_t>(text_.size());
}

std::string to_valid_utf8(std::string_view bytes) {
    Decoded utf8 = decode_utf8(bytes);
    if (utf8.valid || !could_be_windows_1252(bytes)) {
        return utf8.text;
    }
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        append(text, from_windows_1252(byte));
    }
    return text;
}

std::string fold_case(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < length;) {
        append(folded, u_foldCase(next_character(text, i), U_FOLD_CASE_DEFAULT));
    }
    return folded;
}

} // namespace casus
