#include "render/text_width.h"

#include <algorithm>
#include <array>

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

constexpr int widest = 780; // beyond ASCII

double character_width(char c, bool bold) {
    const auto code = static_cast<unsigned char>(c);
    if (code >= 0x80) {
        return (code & 0xC0U) == 0x80U ? 0 : widest; // counted once, at the first byte
    }
    const std::size_t index = code < 0x20 || code == 0x7F ? 0 : code - 0x20U;
    return (bold ? bold_widths : regular).at(index);
}

/// The longest front of a word that fits.
std::string cut_word(std::string_view word, double width, double size, bool bold) {
    std::string front;
    for (std::size_t i = 0; i < word.size();) {
        std::size_t next = i + 1;
        while (next < word.size() && (static_cast<unsigned char>(word[next]) & 0xC0U) == 0x80U) {
            ++next;
        }
        const std::string longer = front + std::string(word.substr(i, next - i));
        if (text_width(longer, size, bold) > width) {
            break;
        }
        front = longer;
        i = next;
    }
    return front;
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
    for (const char c : text) {
        width += character_width(c, bold);
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
