#include "render/text_width.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casus {
namespace {

// Advance widths of the characters 0x20..0x7E in thousandths of the size, as the fonts state them.
constexpr std::array<short, 95> regular{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584,
};

constexpr std::array<short, 95> bold_widths{
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
};

constexpr int wide = 780;  // most letters beyond Latin, capitals with accents
constexpr int full = 1000; // East Asian characters, dashes and ellipses of one em

/// Characters beyond ASCII that stand in English news, and ranges that are alike; wide ones count
/// as wide, so that nothing runs out of its box.
int width_beyond_ascii(char32_t c, bool bold) {
    if (c == 0xA0 || c == 0xB7) {
        return bold ? 333 : 278; // no-break space, middle dot
    }
    if (c == 0x2018 || c == 0x2019) {
        return bold ? 278 : 222; // single quotes
    }
    if (c == 0x201C || c == 0x201D) {
        return bold ? 500 : 333; // double quotes
    }
    if (c == 0x2013) {
        return 556; // en dash
    }
    if (c >= 0x300 && c <= 0x36F) {
        return 0; // combining marks
    }
    if (c >= 0xDF && c <= 0xFF && c != 0xE6) {
        return 611; // small letters with accents
    }
    return c == 0x2014 || c == 0x2026 || c == 0xC6 || c == 0xE6 || c >= 0x1100 ? full : wide;
}

/// The character at a place of a UTF-8 text, and the place after it.
std::pair<char32_t, std::size_t> character_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    std::size_t next = at + 1;
    char32_t c = lead < 0x80   ? lead
                 : lead < 0xE0 ? lead & 0x1FU
                 : lead < 0xF0 ? lead & 0xFU
                               : lead & 7U;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) {
        c = c << 6U | (static_cast<unsigned char>(text[next]) & 0x3FU);
        ++next;
    }
    return {c, next};
}

double character_width(char32_t c, bool bold) {
    if (c >= 0x80) {
        return width_beyond_ascii(c, bold);
    }
    const auto& widths = bold ? bold_widths : regular;
    return c >= 0x20 && c < 0x7F ? widths.at(c - 0x20) : widths[0];
}

/// The longest front of a word that fits.
std::string cut_word(std::string_view word, double width, double size, bool bold) {
    std::size_t end = 0;
    double used = 0;
    while (end < word.size()) {
        const auto [c, next] = character_at(word, end);
        used += character_width(c, bold) * size / 1000;
        if (used > width) {
            break;
        }
        end = next;
    }
    return std::string(word.substr(0, end));
}

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

std::string with_ellipsis(std::string line, double width, double size, bool bold) {
    while (!line.empty() && text_width(line + std::string(ellipsis), size, bold) > width) {
        const std::size_t blank = line.rfind(' ');
        line = blank == std::string::npos ? cut_word(line, width - size, size, bold)
                                          : line.substr(0, blank);
        if (blank == std::string::npos) {
            break;
        }
    }
    return line + std::string(ellipsis);
}

} // namespace

double text_width(std::string_view text, double size, bool bold) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, next] = character_at(text, at);
        width += character_width(c, bold);
        at = next;
    }
    return width * size / 1000;
}

std::vector<std::string> wrap_to_width(std::string_view text, double width, double size, bool bold,
                                       std::size_t lines) {
    std::vector<std::string> result;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::string word(text.substr(0, end));
        if (text_width(word, size, bold) > width) {
            word = cut_word(word, width - size, size, bold) + std::string(ellipsis);
        }
        const std::string longer = line.empty() ? word : line + " " + word;
        if (!line.empty() && text_width(longer, size, bold) > width) {
            if (result.size() + 1 == lines) {
                result.push_back(with_ellipsis(line, width, size, bold));
                return result;
            }
            result.push_back(line);
            line = word;
        } else {
            line = longer;
        }
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    if (!line.empty()) {
        result.push_back(line);
    }
    return result;
}

} // namespace casus
