#include "core/language/letters.h"

#include <unicode/uchar.h>

namespace casus {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

UChar32 icu(char32_t code) {
    return static_cast<UChar32>(code);
}

std::uint32_t length_of(unsigned lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        return 3;
    }
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

} // namespace

Letter letter_at(std::string_view text, std::size_t at) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::uint32_t length = length_of(lead);
    if (length == 0 || at + length > text.size()) {
        return {replacement, 1};
    }
    char32_t code = lead & (0x7FU >> length);
    for (std::uint32_t i = 1; i < length; ++i) {
        const unsigned next = byte_at(text, at + i);
        if ((next & 0xC0U) != 0x80U) {
            return {replacement, 1};
        }
        code = (code << 6U) | (next & 0x3FU);
    }
    return {code, length};
}

Letter letter_before(std::string_view text, std::size_t at) {
    for (std::size_t size = 1; size <= 4 && size <= at; ++size) {
        if ((byte_at(text, at - size) & 0xC0U) != 0x80U) {
            const Letter letter = letter_at(text, at - size);
            if (letter.size == size) {
                return letter;
            }
            break;
        }
    }
    return {replacement, 1};
}

bool is_space(char32_t code) {
    if (code < 0x80) {
        return code == ' ' || (code >= '\t' && code <= '\r');
    }
    return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200B) ||
           code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000 ||
           code == 0xFEFF;
}

bool is_letter(char32_t code) {
    if (code < 0x80) {
        return (code | 0x20U) >= 'a' && (code | 0x20U) <= 'z';
    }
    return u_isUAlphabetic(icu(code)) != 0 || u_charType(icu(code)) == U_NON_SPACING_MARK ||
           code == replacement;
}

bool is_digit(char32_t code) {
    return code < 0x80 ? code >= '0' && code <= '9' : u_isdigit(icu(code)) != 0;
}

bool is_upper(char32_t code) {
    if (code < 0x80) {
        return code >= 'A' && code <= 'Z';
    }
    return u_isUUppercase(icu(code)) != 0 || u_istitle(icu(code)) != 0;
}

bool is_lower(char32_t code) {
    return code < 0x80 ? code >= 'a' && code <= 'z' : u_isULowercase(icu(code)) != 0;
}

char32_t to_lower(char32_t code) {
    if (code < 0x80) {
        return code >= 'A' && code <= 'Z' ? code + 0x20U : code;
    }
    return static_cast<char32_t>(u_tolower(icu(code)));
}

} // namespace casus
