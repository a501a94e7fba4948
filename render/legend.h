#pragma once

#include "graph/event_graph.h"

#include <string>
#include <string_view>

namespace casus {

/// A row of signs with their meanings.
class Legend {
public:
    Legend(double x, double y) : x_(x), y_(y) {}

    void words(std::string_view words);
    /// A card's border by status.
    void border(EventStatus status, bool reported, std::string_view words);
    void cause_arrow(std::string_view words);
    void order_arrow(std::string_view words);
    /// A patch in the colour of a class of picture_style().
    void colour(std::string_view classes, std::string_view words);

    [[nodiscard]] std::string svg() const;

private:
    void arrow(std::string_view classes, std::string_view stroke, std::string_view head,
               std::string_view words);

    double x_;
    double y_;
    std::string svg_;
};

} // namespace casus
