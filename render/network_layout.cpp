#include "render/network_layout.h"

#include "render/stress_layout.h"
#include "render/text_width.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace casus {
namespace {

// All lengths are pixels.
constexpr double margin = 24;
constexpr double top = 128;
constexpr double edge_length = 150;
constexpr double box_gap = 30;
constexpr double box_gap_beside = 64; ///< words fit between
constexpr double most_stretch = 1.9;
constexpr double part_gap = 48; ///< between parts that nothing links
constexpr double head_room = 3; ///< between an arrow and a box
constexpr double words_size = 9.5;
constexpr double words_height = 13;

ActorBox make_box(const GraphActor& actor, std::uint32_t index, double weight) {
    ActorBox it;
    it.actor = index;
    it.size = 11 + std::min(9.0, 2 * std::log2(1 + weight));
    it.name = wrap_to_width(actor.name, 150, it.size, false, 2);
    double width = 0;
    for (const std::string& line : it.name) {
        width = std::max(width, text_width(line, it.size, false));
    }
    it.box = {0, 0, width + 20, static_cast<double>(it.name.size()) * (it.size + 3) + 10};
    return it;
}

/// Actors that hang together, as indices into the layout's.
using Part = std::vector<std::size_t>;
using Edges = std::vector<std::pair<std::size_t, std::size_t>>;

std::vector<Part> find_parts(std::size_t nodes, const Edges& edges) {
    std::vector<std::size_t> leader(nodes);
    for (std::size_t i = 0; i < nodes; ++i) {
        leader[i] = i;
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [a, b] : edges) {
            const std::size_t low = std::min(leader[a], leader[b]);
            changed = changed || leader[a] != leader[b];
            leader[a] = leader[b] = low;
        }
    }
    std::map<std::size_t, Part> parts;
    for (std::size_t i = 0; i < nodes; ++i) {
        parts[leader[i]].push_back(i);
    }
    std::vector<Part> result;
    for (auto& [first, part] : parts) {
        result.push_back(std::move(part));
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Part& a, const Part& b) { return a.size() > b.size(); });
    return result;
}

class Layout {
public:
    Layout(const EventGraph& graph, double width)
        : graph_(graph), selection_(select_network(graph)) {
        it_.width = width;
        const GraphInfo& info = graph[boost::graph_bundle];
        for (const std::uint32_t actor : selection_.actors) {
            place_of_[actor] = it_.actors.size();
            it_.actors.push_back(make_box(info.actors[actor], actor, selection_.weight.at(actor)));
        }
        for (const GraphRelation* relation : selection_.relations) {
            edges_.emplace_back(place_of_.at(relation->from), place_of_.at(relation->to));
        }
    }

    NetworkLayout run() {
        place_parts();
        draw_lines();
        return std::move(it_);
    }

private:
    /// Boxes of one part, from (0, 0); returns its size.
    Box place_part(const Part& part) {
        std::map<std::size_t, std::size_t> index;
        for (const std::size_t node : part) {
            index.emplace(node, index.size());
        }
        Edges inner;
        for (const auto& [a, b] : edges_) {
            if (index.count(a) > 0) {
                inner.emplace_back(index.at(a), index.at(b));
            }
        }
        const std::vector<Point> places = stress_layout(part.size(), inner, edge_length);
        // A large part takes the whole width; names are wide, so there is more room sideways.
        const auto [left_most, right_most] = std::minmax_element(
            places.begin(), places.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
        const double reach = right_most->x - left_most->x + 160;
        const double wide = part.size() < 10
                                ? 1.2
                                : std::clamp((it_.width - 2 * margin) / reach, 1.0, most_stretch);
        std::vector<Box> boxes;
        for (std::size_t i = 0; i < part.size(); ++i) {
            Box box = it_.actors[part[i]].box;
            box.x = places[i].x * wide - box.width / 2;
            box.y = places[i].y * std::max(0.75, wide * 0.62) - box.height / 2;
            boxes.push_back(box);
        }
        push_apart(boxes, box_gap_beside, box_gap);
        double left = boxes[0].x;
        double up = boxes[0].y;
        Box whole;
        for (const Box& box : boxes) {
            left = std::min(left, box.x);
            up = std::min(up, box.y);
        }
        for (std::size_t i = 0; i < part.size(); ++i) {
            boxes[i].x -= left;
            boxes[i].y -= up;
            whole.width = std::max(whole.width, boxes[i].right());
            whole.height = std::max(whole.height, boxes[i].bottom());
            it_.actors[part[i]].box = boxes[i];
        }
        return whole;
    }

    /// Parts stand side by side on shelves, the largest first.
    void place_parts() {
        double x = margin;
        double y = top;
        double shelf = 0;
        double right = 0;
        for (const Part& part : find_parts(it_.actors.size(), edges_)) {
            const Box size = place_part(part);
            if (x > margin && x + size.width > it_.width - margin) {
                x = margin;
                y += shelf + part_gap;
                shelf = 0;
            }
            for (const std::size_t node : part) {
                it_.actors[node].box.x += x;
                it_.actors[node].box.y += y;
            }
            x += size.width + part_gap;
            right = std::max(right, x - part_gap);
            shelf = std::max(shelf, size.height);
        }
        it_.width = std::max(it_.width, right + margin);
        it_.height = y + shelf + 2 * margin;
    }

    /// Relations of the same two actors run side by side, each with its own bend.
    void draw_lines() {
        std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> of_pair;
        for (std::size_t i = 0; i < edges_.size(); ++i) {
            const auto [low, high] = std::minmax({edges_[i].first, edges_[i].second});
            of_pair[{low, high}].push_back(i);
        }
        for (const auto& [ends, lines] : of_pair) {
            for (std::size_t k = 0; k < lines.size(); ++k) {
                const double side =
                    static_cast<double>(k) - static_cast<double>(lines.size() - 1) / 2;
                const bool turned = edges_[lines[k]].first != ends.first;
                add_line(lines[k], (turned ? -side : side) * 44);
            }
        }
    }

    static Point middle(const Box& box) { return {box.x + box.width / 2, box.y + box.height / 2}; }

    static bool holds(const Box& box, const Point& point) {
        return point.x > box.x - head_room && point.x < box.right() + head_room &&
               point.y > box.y - head_room && point.y < box.bottom() + head_room;
    }

    void add_line(std::size_t edge, double bend) {
        constexpr int steps = 80;
        const Box& from = it_.actors[edges_[edge].first].box;
        const Box& to = it_.actors[edges_[edge].second].box;
        const Point a = middle(from);
        const Point b = middle(to);
        const double length = std::max(1.0, std::hypot(b.x - a.x, b.y - a.y));
        const Point control{(a.x + b.x) / 2 - (b.y - a.y) / length * bend,
                            (a.y + b.y) / 2 + (b.x - a.x) / length * bend};
        RelationLine line{selection_.relations[edge], {}, "", {}};
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const double s = 1 - t;
            const Point point{s * s * a.x + 2 * s * t * control.x + t * t * b.x,
                              s * s * a.y + 2 * s * t * control.y + t * t * b.y};
            if (!holds(from, point) && !holds(to, point)) {
                line.way.push_back(point);
            }
        }
        if (line.way.size() < 2) {
            return;
        }
        line.words = relation_words(graph_, *line.relation);
        line.label = free_place(line);
        it_.lines.push_back(std::move(line));
    }

    /// A place for words on a line, off all boxes and other words.
    [[nodiscard]] std::optional<Box> free_place(const RelationLine& line) const {
        constexpr std::array<double, 7> shares{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
        const double width = text_width(line.words, words_size, false) + 6;
        for (const double share : shares) {
            const Point& at = line.way[static_cast<std::size_t>(
                share * static_cast<double>(line.way.size() - 1))];
            const Box box{at.x - width / 2, at.y - words_height / 2, width, words_height};
            const bool taken =
                std::any_of(it_.actors.begin(), it_.actors.end(),
                            [&](const ActorBox& it) { return overlap(it.box, box); }) ||
                std::any_of(it_.lines.begin(), it_.lines.end(), [&](const RelationLine& it) {
                    return it.label && overlap(*it.label, box);
                });
            if (!taken) {
                return box;
            }
        }
        return std::nullopt;
    }

    const EventGraph& graph_;
    NetworkSelection selection_;
    std::map<std::uint32_t, std::size_t> place_of_;
    Edges edges_;
    NetworkLayout it_;
};

} // namespace

NetworkLayout lay_out_network(const EventGraph& graph, double width) {
    return Layout(graph, width).run();
}

} // namespace casus
