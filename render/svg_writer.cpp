#include "render/svg_writer.h"

#include "render/escape.h"

#include <cmath>

namespace casus {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return concat({" ", name, "=\"", value, "\""});
}

std::string text_element(double x, double y, double size, std::string_view classes,
                         std::string_view words, std::string_view anchor) {
    std::string element = "<text" + attribute("x", px(x)) + attribute("y", px(y)) +
                          attribute("font-size", px(size)) + attribute("class", classes);
    if (!anchor.empty()) {
        element += attribute("text-anchor", anchor);
    }
    return element + ">" + escape_xml(words) + "</text>\n";
}

} // namespace

std::string px(double value) {
    const auto tenths = static_cast<long long>(std::llround(value * 10));
    const std::string whole = std::to_string(std::llabs(tenths) / 10);
    const std::string rest = std::to_string(std::llabs(tenths) % 10);
    return concat({tenths < 0 ? "-" : "", whole, rest == "0" ? "" : ".", rest == "0" ? "" : rest});
}

std::string concat(std::initializer_list<std::string_view> pieces) {
    std::string text;
    for (const std::string_view piece : pieces) {
        text += piece;
    }
    return text;
}

bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

std::string svg_text(double x, double y, double size, std::string_view classes,
                     std::string_view words) {
    return text_element(x, y, size, classes, words, "");
}

std::string svg_text_right(double x, double y, double size, std::string_view classes,
                           std::string_view words) {
    return text_element(x, y, size, classes, words, "end");
}

std::string svg_text_middle(double x, double y, double size, std::string_view classes,
                            std::string_view words) {
    return text_element(x, y, size, classes, words, "middle");
}

std::string svg_box(const Box& box, double radius, std::string_view classes,
                    std::string_view more) {
    return "<rect" + attribute("x", px(box.x)) + attribute("y", px(box.y)) +
           attribute("width", px(box.width)) + attribute("height", px(box.height)) +
           attribute("rx", px(radius)) + attribute("class", classes) + std::string(more) + "/>\n";
}

std::string svg_path(std::string_view path, std::string_view classes, std::string_view more) {
    return "<path" + attribute("d", path) + attribute("class", classes) + std::string(more) +
           "/>\n";
}

std::string svg_title(std::string_view words) {
    return concat({"<title>", escape_xml(words), "</title>"});
}

} // namespace casus
