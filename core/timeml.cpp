#include "core/timeml.h"

#include <string_view>

namespace casus {
namespace {

/// Escapes a stretch of text for XML.
void append_text(std::string_view text, std::string& xml) {
    for (const char c : text) {
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        case '\t':
        case '\n':
        case '\r':
            xml += c;
            break;
        default:
            const bool control = static_cast<unsigned char>(c) < 0x20;
            xml += control ? std::string_view("\xEF\xBF\xBD") : std::string_view(&c, 1);
        }
    }
}

void append_attribute(std::string_view name, std::string_view value, std::string& xml) {
    if (!value.empty()) {
        xml.append(" ").append(name).append("=\"");
        append_text(value, xml);
        xml += "\"";
    }
}

void append_element(std::string_view name, std::string_view text, std::string& xml) {
    xml.append("<").append(name).append(">");
    append_text(text, xml);
    xml.append("</").append(name).append(">\n");
}

void append_timex(const TimeExpression& time, std::size_t number, std::string_view words,
                  std::string& xml) {
    xml += "<TIMEX3";
    append_attribute("tid", "t" + std::to_string(number), xml);
    append_attribute("type", to_string(time.type), xml);
    append_attribute("value", time.value, xml);
    append_attribute("mod", time.mod, xml);
    xml += ">";
    append_text(words, xml);
    xml += "</TIMEX3>";
}

void append_creation_time(const Account& account, std::string& xml) {
    if (!account.published) {
        return;
    }
    const std::string day = to_iso(*account.published);
    xml += "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"" + day +
           "\" functionInDocument=\"CREATION_TIME\">" + day + "</TIMEX3></DCT>\n";
}

} // namespace

std::string to_timeml(const Account& account) {
    std::string xml = "<TimeML>\n";
    append_element("DOCID", account.id, xml);
    append_creation_time(account, xml);
    if (!account.title.empty()) {
        append_element("TITLE", account.title, xml);
    }
    xml += "<TEXT>";
    const std::string_view text = account.text;
    std::uint32_t at = 0;
    std::size_t number = 0;
    for (const TimeExpression& time : account.times) {
        append_text(text.substr(at, time.span.begin - at), xml);
        append_timex(time, ++number, slice(text, time.span), xml);
        at = time.span.end;
    }
    append_text(text.substr(at), xml);
    return xml + "</TEXT>\n</TimeML>\n";
}

} // namespace casus
