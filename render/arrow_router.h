#pragma once

#include "render/svg_writer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace casus {

struct Point {
    double x = 0;
    double y = 0;
};

/// Leads arrows through the room between boxes, with right angles, few bends and little overlap.
/// Arrows never cross a box. Each arrow sees those that were led before it and keeps off them.
class ArrowRouter {
public:
    /// The plane from (0, 0) with the boxes in it.
    ArrowRouter(double width, double height, const std::vector<Box>& boxes);

    /// Points of a way between two of the boxes, one a cell, the ends on their borders; empty when
    /// there is none.
    std::vector<Point> route(const Box& from, const Box& to);

    /// A free place for words of a size on a way, as near to its middle as can be; the place is
    /// taken then. None when there is no free place.
    std::optional<Box> place_label(const std::vector<Point>& way, double width, double height);

private:
    struct Cell {
        int x = 0;
        int y = 0;
    };
    struct Port {
        Cell cell;    ///< the free cell beside the box
        int side = 0; ///< direction out of the box
        Point border; ///< where the arrow touches the box
        double cost = 0;
    };
    struct Search;

    [[nodiscard]] bool inside(Cell cell) const;
    [[nodiscard]] std::size_t index(Cell cell) const;
    [[nodiscard]] std::vector<Port> ports(const Box& box, const Box& other, bool leaving) const;
    [[nodiscard]] double step_cost(Cell to, int direction) const;
    void take(const std::vector<Cell>& cells);
    void block(const Box& box, double margin, std::vector<std::uint8_t>& grid) const;
    [[nodiscard]] bool is_free(const Box& box) const;

    int columns_;
    int rows_;
    std::vector<std::uint8_t> blocked_; ///< by boxes
    std::vector<std::uint8_t> labels_;  ///< by words on arrows
    std::vector<std::uint8_t> across_;  ///< arrows that run horizontally through a cell
    std::vector<std::uint8_t> along_;   ///< and vertically
};

/// The way as a path with rounded corners.
std::string rounded_path(const std::vector<Point>& way, double radius);

} // namespace casus
