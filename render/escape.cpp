#include "render/escape.h"

#include <algorithm>

namespace casus {

std::string allowed_in_xml(std::string_view text) {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view three = text.substr(i, 3);
        const bool control = static_cast<unsigned char>(text[i]) < 0x20 && text[i] != '\n' &&
                             text[i] != '\t' && text[i] != '\r';
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            result += replacement;
            i += 2;
        } else if (control) {
            result += replacement;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string escape_xml(std::string_view text) {
    std::string result;
    for (const char c : allowed_in_xml(text)) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string printable(std::string_view text) {
    std::string result(text);
    std::replace_if(
        result.begin(), result.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return result;
}

std::string escape_csv(std::string_view text) {
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    std::string field = formula ? "'" : "";
    field += text;
    if (field.find_first_of(",\"\n\r") == std::string::npos) {
        return field;
    }
    std::string quoted = "\"";
    for (const char c : field) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

} // namespace casus
