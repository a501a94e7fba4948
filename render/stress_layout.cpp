#include "render/stress_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>

namespace casus {
namespace {

using Distances = std::vector<std::vector<double>>; // in edges

Distances walk_distances(std::size_t nodes,
                         const std::vector<std::pair<std::size_t, std::size_t>>& edges) {
    std::vector<std::vector<std::size_t>> neighbours(nodes);
    for (const auto& [a, b] : edges) {
        neighbours[a].push_back(b);
        neighbours[b].push_back(a);
    }
    Distances distances(nodes, std::vector<double>(nodes, static_cast<double>(nodes)));
    for (std::size_t start = 0; start < nodes; ++start) {
        std::queue<std::size_t> open({start});
        distances[start][start] = 0;
        while (!open.empty()) {
            const std::size_t at = open.front();
            open.pop();
            for (const std::size_t next : neighbours[at]) {
                if (next != start && distances[start][next] >= static_cast<double>(nodes)) {
                    distances[start][next] = distances[start][at] + 1;
                    open.push(next);
                }
            }
        }
    }
    return distances;
}

/// Where the others want a node to be.
Point wished_place(std::size_t node, const std::vector<Point>& places, const Distances& distances,
                   double edge_length) {
    Point sum;
    double weights = 0;
    for (std::size_t other = 0; other < places.size(); ++other) {
        if (other == node) {
            continue;
        }
        const double wanted = distances[node][other] * edge_length;
        const double dx = places[node].x - places[other].x;
        const double dy = places[node].y - places[other].y;
        const double length = std::max(std::hypot(dx, dy), 1e-6);
        const double weight = 1 / (wanted * wanted);
        sum.x += weight * (places[other].x + wanted * dx / length);
        sum.y += weight * (places[other].y + wanted * dy / length);
        weights += weight;
    }
    return weights > 0 ? Point{sum.x / weights, sum.y / weights} : places[node];
}

} // namespace

std::vector<Point> stress_layout(std::size_t nodes,
                                 const std::vector<std::pair<std::size_t, std::size_t>>& edges,
                                 double edge_length) {
    constexpr int rounds = 300;
    const Distances distances = walk_distances(nodes, edges);
    std::vector<Point> places(nodes);
    for (std::size_t i = 0; i < nodes; ++i) {
        const double angle =
            2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(nodes);
        const double radius = edge_length * std::sqrt(static_cast<double>(nodes)) / 2;
        places[i] = {radius * std::cos(angle), radius * std::sin(angle)};
    }
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < nodes; ++i) {
            places[i] = wished_place(i, places, distances, edge_length);
        }
    }
    return places;
}

void push_apart(std::vector<Box>& boxes, double gap_x, double gap_y) {
    constexpr int rounds = 500;
    for (int round = 0; round < rounds; ++round) {
        bool moved = false;
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                const double dx = boxes[b].x + boxes[b].width / 2 - boxes[a].x - boxes[a].width / 2;
                const double dy =
                    boxes[b].y + boxes[b].height / 2 - boxes[a].y - boxes[a].height / 2;
                const double over_x = (boxes[a].width + boxes[b].width) / 2 + gap_x - std::abs(dx);
                const double over_y =
                    (boxes[a].height + boxes[b].height) / 2 + gap_y - std::abs(dy);
                if (over_x <= 0.01 || over_y <= 0.01) {
                    continue;
                }
                moved = true;
                if (over_x < over_y) {
                    const double step = (dx < 0 ? -over_x : over_x) / 2;
                    boxes[a].x -= step;
                    boxes[b].x += step;
                } else {
                    const double step = (dy < 0 ? -over_y : over_y) / 2;
                    boxes[a].y -= step;
                    boxes[b].y += step;
                }
            }
        }
        if (!moved) {
            return;
        }
    }
}

} // namespace casus
