#include "graph/cause_chain.h"

#include <map>
#include <queue>
#include <string_view>
#include <tuple>

namespace casus {
namespace {

constexpr double order_weight = 0.5; // of a link that tells mere order

double weight(const GraphLink& link) {
    return link.confidence * (link.type == LinkType::precedes ? order_weight : 1.0);
}

/// Best paths first, over all links that explain: Dijkstra with products of confidence.
class ChainFinder {
public:
    ChainFinder(const EventGraph& graph, ChainDirection direction, ChainLimits limits)
        : graph_(graph), direction_(direction), limits_(limits) {}

    std::vector<ChainStep> find(EventVertex start) {
        reached_[start] = 0;
        spread(start, 0, 1.0);
        while (!open_.empty() && steps_.size() < limits_.steps) {
            const ChainStep step = open_.top().step;
            open_.pop();
            if (reached_.count(step.event) == 0) {
                steps_.push_back(step);
                reached_[step.event] = steps_.size();
                spread(step.event, step.depth, step.confidence);
            }
        }
        return in_tree_order();
    }

private:
    struct Candidate {
        ChainStep step;
        std::tuple<double, std::string_view, int> rank; ///< greatest first
        bool operator<(const Candidate& other) const { return rank < other.rank; }
    };

    void spread(EventVertex from, std::size_t depth, double confidence) {
        if (depth == limits_.depth) {
            return;
        }
        if (direction_ == ChainDirection::causes) {
            for (auto [edge, last] = in_edges(from, graph_); edge != last; ++edge) {
                consider(*edge, source(*edge, graph_), from, depth, confidence);
            }
        } else {
            for (auto [edge, last] = out_edges(from, graph_); edge != last; ++edge) {
                consider(*edge, target(*edge, graph_), from, depth, confidence);
            }
        }
    }

    void consider(EventEdge edge, EventVertex next, EventVertex from, std::size_t depth,
                  double confidence) {
        const GraphLink& link = graph_[edge];
        if (explains(link.type) && reached_.count(next) == 0) {
            const double path = confidence * weight(link);
            open_.push({{edge, next, reached_[from], depth + 1, path},
                        {path, graph_[next].id, -static_cast<int>(link.type)}});
        }
    }

    /// Found by falling confidence; told branch by branch.
    [[nodiscard]] std::vector<ChainStep> in_tree_order() const {
        std::vector<ChainStep> ordered;
        append_children(0, 0, ordered);
        return ordered;
    }

    void append_children(std::size_t found_parent, std::size_t told_parent,
                         std::vector<ChainStep>& ordered) const {
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            if (steps_[i].parent == found_parent) {
                ordered.push_back(steps_[i]);
                ordered.back().parent = told_parent;
                append_children(i + 1, ordered.size(), ordered);
            }
        }
    }

    const EventGraph& graph_;
    ChainDirection direction_;
    ChainLimits limits_;
    std::map<EventVertex, std::size_t> reached_; ///< index + 1 in steps_; 0 = the start
    std::priority_queue<Candidate> open_;
    std::vector<ChainStep> steps_;
};

} // namespace

bool explains(LinkType type) {
    return type != LinkType::part_of && type != LinkType::reports && type != LinkType::denies;
}

std::vector<ChainStep> cause_chain(const EventGraph& graph, EventVertex event,
                                   ChainDirection direction, ChainLimits limits) {
    return ChainFinder(graph, direction, limits).find(event);
}

} // namespace casus
