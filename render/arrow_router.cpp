#include "render/arrow_router.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

namespace casus {
namespace {

constexpr double cell_size = 6; ///< pixels
constexpr int detour = 40;      ///< cells around both boxes that are searched
constexpr double bend_cost = 6; ///< in cells
constexpr double shared_cost = 5;
constexpr double crossing_cost = 2.5;
constexpr double label_cost = 12;

// Directions: east, south, west, north.
constexpr std::array<int, 4> dx{1, 0, -1, 0};
constexpr std::array<int, 4> dy{0, 1, 0, -1};

int to_cell(double pixels) {
    return static_cast<int>(std::floor(pixels / cell_size));
}

double middle(int cell) {
    return (cell + 0.5) * cell_size;
}

bool is_horizontal(int direction) {
    return direction % 2 == 0;
}

} // namespace

ArrowRouter::ArrowRouter(double width, double height, const std::vector<Box>& boxes)
    : columns_(to_cell(width) + 1), rows_(to_cell(height) + 1) {
    const auto cells = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    blocked_.assign(cells, 0);
    labels_.assign(cells, 0);
    across_.assign(cells, 0);
    along_.assign(cells, 0);
    for (const Box& box : boxes) {
        block(box, 2, blocked_);
    }
}

bool ArrowRouter::inside(Cell cell) const {
    return cell.x >= 0 && cell.y >= 0 && cell.x < columns_ && cell.y < rows_;
}

std::size_t ArrowRouter::index(Cell cell) const {
    return static_cast<std::size_t>(cell.y) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(cell.x);
}

void ArrowRouter::block(const Box& box, double margin, std::vector<std::uint8_t>& grid) const {
    for (int y = to_cell(box.y - margin); y <= to_cell(box.bottom() + margin); ++y) {
        for (int x = to_cell(box.x - margin); x <= to_cell(box.right() + margin); ++x) {
            if (inside({x, y})) {
                grid[index({x, y})] = 1;
            }
        }
    }
}

/// Where an arrow may touch a box. Time runs to the right: an arrow leaves at the right and comes
/// in at the left, or runs between top and bottom where the boxes stand above each other.
std::vector<ArrowRouter::Port> ArrowRouter::ports(const Box& box, const Box& other,
                                                  bool leaving) const {
    const bool beside = other.x > box.right() || box.x > other.right();
    const bool below = other.y > box.bottom();
    const int towards = !beside ? (below ? 1 : 3) : (other.x > box.x ? 0 : 2);
    std::vector<Port> found;
    for (int side = 0; side < 4; ++side) {
        const double cost = side == towards ? 0 : (side + 2) % 4 == towards ? 14 : 4;
        for (const double share : {0.5, 0.25, 0.75}) {
            const Point border{side == 0   ? box.right()
                               : side == 2 ? box.x
                                           : box.x + box.width * share,
                               side == 1   ? box.bottom()
                               : side == 3 ? box.y
                                           : box.y + box.height * share};
            Cell cell{to_cell(border.x), to_cell(border.y)};
            while (inside(cell) && blocked_[index(cell)] != 0 &&
                   std::abs(middle(cell.x) - border.x) + std::abs(middle(cell.y) - border.y) <
                       4 * cell_size) {
                cell = {cell.x + dx.at(static_cast<std::size_t>(side)),
                        cell.y + dy.at(static_cast<std::size_t>(side))};
            }
            if (inside(cell) && blocked_[index(cell)] == 0) {
                const Point touch = is_horizontal(side) ? Point{border.x, middle(cell.y)}
                                                        : Point{middle(cell.x), border.y};
                found.push_back({cell, leaving ? side : (side + 2) % 4, touch,
                                 cost + (share == 0.5 ? 0 : 1.5)});
            }
        }
    }
    return found;
}

double ArrowRouter::step_cost(Cell to, int direction) const {
    const std::size_t at = index(to);
    const auto& same = is_horizontal(direction) ? across_ : along_;
    const auto& other = is_horizontal(direction) ? along_ : across_;
    return 1 + shared_cost * same[at] + crossing_cost * other[at] + label_cost * labels_[at];
}

/// A* over cells and directions in a window around both boxes.
struct ArrowRouter::Search {
    struct Entry {
        double estimate;
        std::size_t state;
        friend bool operator>(const Entry& a, const Entry& b) {
            return a.estimate != b.estimate ? a.estimate > b.estimate : a.state > b.state;
        }
    };

    Search(const ArrowRouter& the_router, const Box& from, const Box& to) : router(the_router) {
        left = std::max(0, to_cell(std::min(from.x, to.x)) - detour);
        top = std::max(0, to_cell(std::min(from.y, to.y)) - detour);
        width =
            std::min(router.columns_ - 1, to_cell(std::max(from.right(), to.right())) + detour) -
            left + 1;
        height =
            std::min(router.rows_ - 1, to_cell(std::max(from.bottom(), to.bottom())) + detour) -
            top + 1;
        const auto states = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
        cost.assign(states, std::numeric_limits<float>::max());
        parent.assign(states, states);
        target = {to_cell(to.x + to.width / 2), to_cell(to.y + to.height / 2)};
        reach_x = to_cell(to.width / 2) + 2;
        reach_y = to_cell(to.height / 2) + 2;
    }

    [[nodiscard]] bool holds(Cell cell) const {
        return cell.x >= left && cell.y >= top && cell.x < left + width && cell.y < top + height;
    }
    [[nodiscard]] std::size_t state(Cell cell, int direction) const {
        return (static_cast<std::size_t>(cell.y - top) * static_cast<std::size_t>(width) +
                static_cast<std::size_t>(cell.x - left)) *
                   4 +
               static_cast<std::size_t>(direction);
    }
    [[nodiscard]] Cell cell(std::size_t of) const {
        const auto place = static_cast<int>(of / 4);
        return {left + place % width, top + place / width};
    }
    [[nodiscard]] double estimate(Cell at) const {
        return std::max(0, std::abs(at.x - target.x) - reach_x) +
               std::max(0, std::abs(at.y - target.y) - reach_y);
    }
    void offer(Cell at, int direction, double total, std::size_t from) {
        const std::size_t s = state(at, direction);
        if (total < cost[s]) {
            cost[s] = static_cast<float>(total);
            parent[s] = from;
            open.push({total + estimate(at), s});
        }
    }
    void expand(std::size_t s) {
        const Cell at = cell(s);
        const int direction = static_cast<int>(s % 4);
        for (const int turn : {0, 1, 3}) {
            const int next = (direction + turn) % 4;
            const Cell to{at.x + dx.at(static_cast<std::size_t>(next)),
                          at.y + dy.at(static_cast<std::size_t>(next))};
            if (holds(to) && router.blocked_[router.index(to)] == 0) {
                offer(to, next, cost[s] + router.step_cost(to, next) + (turn == 0 ? 0 : bend_cost),
                      s);
            }
        }
    }
    [[nodiscard]] std::vector<Cell> way_to(std::size_t s) const {
        std::vector<Cell> cells;
        for (; s < parent.size(); s = parent[s]) {
            cells.push_back(cell(s));
        }
        return {cells.rbegin(), cells.rend()};
    }

    const ArrowRouter& router;
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    std::vector<float> cost;
    std::vector<std::size_t> parent; ///< cost.size() = a start
    Cell target;
    int reach_x = 0;
    int reach_y = 0;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
};

std::vector<Point> ArrowRouter::route(const Box& from, const Box& to) {
    const std::vector<Port> starts = ports(from, to, true);
    const std::vector<Port> ends = ports(to, from, false);
    Search search(*this, from, to);
    for (const Port& port : starts) {
        search.offer(port.cell, port.side, port.cost + step_cost(port.cell, port.side),
                     search.parent.size());
    }
    const Port* best_end = nullptr;
    std::size_t best_state = 0;
    double best = std::numeric_limits<double>::max();
    while (!search.open.empty() && search.open.top().estimate < best) {
        const auto [estimate, s] = search.open.top();
        search.open.pop();
        const Cell at = search.cell(s);
        if (estimate > search.cost[s] + search.estimate(at) + 1e-3) {
            continue; // a better way came since
        }
        for (const Port& port : ends) {
            const bool turns = port.side != static_cast<int>(s % 4);
            if (port.cell.x == at.x && port.cell.y == at.y &&
                (s + 2) % 4 != static_cast<std::size_t>(port.side) &&
                search.cost[s] + port.cost + (turns ? bend_cost : 0) < best) {
                best = search.cost[s] + port.cost + (turns ? bend_cost : 0);
                best_end = &port;
                best_state = s;
            }
        }
        search.expand(s);
    }
    if (best_end == nullptr) {
        return {};
    }
    const std::vector<Cell> cells = search.way_to(best_state);
    take(cells);
    const auto start = std::find_if(starts.begin(), starts.end(), [&](const Port& port) {
        return port.cell.x == cells.front().x && port.cell.y == cells.front().y;
    });
    std::vector<Point> way{start->border};
    for (const Cell& cell : cells) {
        way.push_back({middle(cell.x), middle(cell.y)});
    }
    way.push_back(best_end->border);
    return way;
}

void ArrowRouter::take(const std::vector<Cell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& before = cells[i == 0 ? 0 : i - 1];
        const Cell& after = cells[std::min(i + 1, cells.size() - 1)];
        across_[index(cells[i])] |= static_cast<std::uint8_t>(before.x != after.x);
        along_[index(cells[i])] |= static_cast<std::uint8_t>(before.y != after.y);
    }
}

bool ArrowRouter::is_free(const Box& box) const {
    for (int y = to_cell(box.y); y <= to_cell(box.bottom()); ++y) {
        for (int x = to_cell(box.x); x <= to_cell(box.right()); ++x) {
            if (!inside({x, y}) || blocked_[index({x, y})] != 0 || labels_[index({x, y})] != 0) {
                return false;
            }
        }
    }
    return true;
}

std::optional<Box> ArrowRouter::place_label(const std::vector<Point>& way, double width,
                                            double height) {
    std::vector<std::size_t> order(way.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t half = order.size() / 2;
        order[i] = i % 2 == 0 ? half + i / 2 : half - 1 - i / 2;
    }
    for (const std::size_t i : order) {
        if (i >= way.size()) {
            continue;
        }
        const Box box{way[i].x - width / 2, way[i].y - height / 2, width, height};
        if (is_free(box)) {
            block(box, 0, labels_);
            return box;
        }
    }
    return std::nullopt;
}

namespace {

/// Without the points in the middle of straight pieces.
std::vector<Point> corners(const std::vector<Point>& way) {
    std::vector<Point> result;
    for (std::size_t i = 0; i < way.size(); ++i) {
        if (i > 0 && i + 1 < way.size()) {
            const bool same_x = way[i - 1].x == way[i].x && way[i].x == way[i + 1].x;
            const bool same_y = way[i - 1].y == way[i].y && way[i].y == way[i + 1].y;
            if (same_x || same_y) {
                continue;
            }
        }
        result.push_back(way[i]);
    }
    return result;
}

Point towards(const Point& from, const Point& to, double length) {
    const double whole = std::hypot(to.x - from.x, to.y - from.y);
    const double share = whole > 0 ? std::min(0.5, length / whole) : 0;
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

std::string pair(const Point& point) {
    return px(point.x) + "," + px(point.y);
}

} // namespace

std::string rounded_path(const std::vector<Point>& way, double radius) {
    const std::vector<Point> points = corners(way);
    if (points.empty()) {
        return "";
    }
    std::string path = concat({"M", pair(points.front())});
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        path += concat({" L", pair(towards(points[i], points[i - 1], radius)), " Q",
                        pair(points[i]), " ", pair(towards(points[i], points[i + 1], radius))});
    }
    return path + concat({" L", pair(points.back())});
}

} // namespace casus
