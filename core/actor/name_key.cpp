#include "core/actor/name_key.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

namespace casus {
namespace {

bool separates(char c) {
    return c == ' ' || c == '-' || c == '_' || c == '\n' || c == '\t';
}

bool is_dropped(char c) {
    return c == '.' || c == ',' || c == '\'' || c == '`';
}

/// Letters that Unicode does not take apart, and signs that stand for a blank or a hyphen.
constexpr std::array<std::pair<UChar32, std::string_view>, 14> spelled{{{0xA0, " "},
                                                                        {0xDF, "ss"},
                                                                        {0xE6, "ae"},
                                                                        {0xF0, "d"},
                                                                        {0xF8, "o"},
                                                                        {0xFE, "th"},
                                                                        {0x111, "d"},
                                                                        {0x127, "h"},
                                                                        {0x131, "i"},
                                                                        {0x142, "l"},
                                                                        {0x153, "oe"},
                                                                        {0x2010, "-"},
                                                                        {0x2011, "-"},
                                                                        {0x2013, "-"}}};

/// The base letter without its accents; "" for signs that do not count.
void append_plain(std::string& out, UChar32 character, const icu::Normalizer2& normalizer) {
    const auto* known = std::find_if(spelled.begin(), spelled.end(), [character](const auto& row) {
        return row.first == character;
    });
    if (known != spelled.end()) {
        out += known->second;
        return;
    }
    icu::UnicodeString parts;
    if (!normalizer.getDecomposition(character, parts)) {
        parts = icu::UnicodeString(character);
    }
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 part = parts.char32At(i);
        if (u_isalnum(part) != 0) {
            kept.append(u_foldCase(part, U_FOLD_CASE_DEFAULT));
        }
    }
    kept.toUTF8String(out);
}

// ICU's macro narrows on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::string without_accents(std::string_view name) {
    UErrorCode failed = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(failed);
    std::string plain;
    const auto size = static_cast<std::int32_t>(name.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(name.data(), i, size, character);
        if (character < 0x80) {
            plain += static_cast<char>(character);
        } else {
            append_plain(plain, u_foldCase(character, U_FOLD_CASE_DEFAULT), *normalizer);
        }
    }
    return plain;
}
#pragma GCC diagnostic pop

/// Words of an ASCII-folded name, joined by single blanks.
std::string folded_words(std::string_view name) {
    std::string key;
    key.reserve(name.size());
    for (const char c : name) {
        if (separates(c)) {
            if (!key.empty() && key.back() != ' ') {
                key += ' ';
            }
        } else if (!is_dropped(c)) {
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    while (!key.empty() && key.back() == ' ') {
        key.pop_back();
    }
    return key;
}

void write_el_as_al(std::string& key) {
    if (key == "el") {
        key = "al"; // one word of a name that is read word by word
    }
    for (std::size_t at = key.find("el "); at != std::string::npos; at = key.find("el ", at + 1)) {
        if (at == 0 || key[at - 1] == ' ') {
            key[at] = 'a';
        }
    }
}

} // namespace

std::string name_key(std::string_view name) {
    const bool ascii =
        std::all_of(name.begin(), name.end(), [](char c) { return (c & 0x80) == 0; });
    std::string key = ascii ? folded_words(name) : folded_words(without_accents(name));
    write_el_as_al(key);
    return key.starts_with("the ") ? key.substr(4) : key;
}

std::string_view surname_of(std::string_view key) {
    return key.substr(key.rfind(' ') + 1);
}

std::string initials(std::string_view name) {
    std::string result;
    bool begins = true;
    for (const char c : name) {
        if (begins && c >= 'A' && c <= 'Z') {
            result += c;
        }
        begins = separates(c);
    }
    return result;
}

} // namespace casus
