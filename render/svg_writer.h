#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace casus {

/// A length for SVG: one decimal, a point in every locale.
std::string px(double value);

/// Pieces of text in a row.
std::string concat(std::initializer_list<std::string_view> pieces);

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
};
bool overlap(const Box& a, const Box& b);

/// Elements of SVG. `classes` name rules of picture_style(); words are escaped here.
std::string svg_text(double x, double y, double size, std::string_view classes,
                     std::string_view words);
std::string svg_text_right(double x, double y, double size, std::string_view classes,
                           std::string_view words);
std::string svg_text_middle(double x, double y, double size, std::string_view classes,
                            std::string_view words);
std::string svg_box(const Box& box, double radius, std::string_view classes,
                    std::string_view more = "");
std::string svg_path(std::string_view path, std::string_view classes, std::string_view more = "");
std::string svg_title(std::string_view words);

} // namespace casus
