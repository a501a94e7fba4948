#include "core/language/tree_decoder.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

constexpr float impossible = -1e30F;
constexpr std::size_t most_roots_tried = 4;
using Heads = std::vector<std::uint32_t>;

/// Scores of all arcs among nodes; node `size` - 1 is the root.
struct ArcScores {
    std::size_t size = 0;
    std::vector<float> values; ///< [dependent][head]
    [[nodiscard]] float at(std::size_t dependent, std::size_t head) const {
        return values[dependent * size + head];
    }
    float& at(std::size_t dependent, std::size_t head) { return values[dependent * size + head]; }
};

/// The first of the largest elements.
std::uint32_t best_of(std::span<const float> row) {
    std::array<float, 8> most;
    most.fill(row[0]);
    std::size_t i = 0;
    for (; i + most.size() <= row.size(); i += most.size()) {
        for (std::size_t lane = 0; lane < most.size(); ++lane) {
            most[lane] = row[i + lane] > most[lane] ? row[i + lane] : most[lane];
        }
    }
    float best = *std::max_element(most.begin(), most.end());
    for (; i < row.size(); ++i) {
        best = std::max(best, row[i]);
    }
    return static_cast<std::uint32_t>(std::find(row.begin(), row.end(), best) - row.begin());
}

Heads best_heads(const ArcScores& scores) {
    Heads heads(scores.size - 1);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        heads[i] = best_of({&scores.values[i * scores.size], scores.size});
    }
    return heads;
}

/// The nodes of a cycle; none in a tree.
std::vector<std::uint32_t> find_cycle(const Heads& heads) {
    std::vector<std::uint32_t> visit(heads.size());
    for (std::uint32_t start = 0; start < heads.size(); ++start) {
        std::uint32_t node = start;
        while (node < heads.size() && visit[node] == 0) {
            visit[node] = start + 1;
            node = heads[node];
        }
        if (node < heads.size() && visit[node] == start + 1) {
            std::vector<std::uint32_t> cycle{node};
            for (std::uint32_t next = heads[node]; next != node; next = heads[next]) {
                cycle.push_back(next);
            }
            return cycle;
        }
    }
    return {};
}

Heads spanning_tree(const ArcScores& scores);

/// A graph in which one node stands for a cycle.
struct Contraction {
    std::vector<std::uint32_t> outside; ///< old numbers of the other nodes, the root last
    ArcScores scores;                   ///< the node of the cycle is the last before the root
    std::vector<std::uint32_t> enter;   ///< for each outside node: who in the cycle hangs on it
    std::vector<std::uint32_t> leave;   ///< for each outside node: on whom in the cycle it hangs
};

Contraction contract(const ArcScores& scores, const Heads& heads,
                     const std::vector<std::uint32_t>& cycle) {
    Contraction c;
    for (std::uint32_t i = 0; i < scores.size; ++i) {
        if (std::find(cycle.begin(), cycle.end(), i) == cycle.end()) {
            c.outside.push_back(i);
        }
    }
    const std::size_t count = c.outside.size();
    const std::size_t inner = count - 1; // the cycle's place, the root's is behind it
    const auto place = [&](std::size_t k) { return k + 1 == count ? count : k; };
    c.scores = {count + 1, std::vector<float>((count + 1) * (count + 1), impossible)};
    c.enter.assign(count, cycle.front());
    c.leave.assign(count, cycle.front());
    for (std::size_t k = 0; k < count; ++k) {
        const std::uint32_t node = c.outside[k];
        for (std::size_t l = 0; l < count && k + 1 < count; ++l) {
            c.scores.at(place(k), place(l)) = scores.at(node, c.outside[l]);
        }
        for (const std::uint32_t member : cycle) {
            const float in = scores.at(member, node) - scores.at(member, heads[member]);
            if (in > c.scores.at(inner, place(k))) {
                c.scores.at(inner, place(k)) = in;
                c.enter[k] = member;
            }
            if (k + 1 < count && scores.at(node, member) > c.scores.at(place(k), inner)) {
                c.scores.at(place(k), inner) = scores.at(node, member);
                c.leave[k] = member;
            }
        }
    }
    return c;
}

Heads expand(const Contraction& c, const Heads& inner_heads, Heads heads) {
    const std::size_t inner = c.outside.size() - 1;
    const auto outside_of = [&](std::uint32_t place) { return place > inner ? inner : place; };
    for (std::size_t k = 0; k < inner; ++k) {
        const std::uint32_t head = inner_heads[k];
        heads[c.outside[k]] = head == inner ? c.leave[k] : c.outside[outside_of(head)];
    }
    const std::size_t from = outside_of(inner_heads[inner]);
    heads[c.enter[from]] = c.outside[from];
    return heads;
}

Heads spanning_tree(const ArcScores& scores) {
    const Heads heads = best_heads(scores);
    const std::vector<std::uint32_t> cycle = find_cycle(heads);
    if (cycle.empty()) {
        return heads;
    }
    const Contraction contraction = contract(scores, heads, cycle);
    return expand(contraction, spanning_tree(contraction.scores), heads);
}

ArcScores arc_scores(std::span<const float> scores, std::size_t words) {
    ArcScores result{words + 1, std::vector<float>((words + 1) * (words + 1), impossible)};
    std::copy(scores.begin(), scores.end(), result.values.begin());
    for (std::size_t i = 0; i < words; ++i) {
        result.at(i, i) = impossible;
    }
    return result;
}

std::vector<std::uint32_t> roots_of(const Heads& heads) {
    std::vector<std::uint32_t> roots;
    for (std::uint32_t i = 0; i < heads.size(); ++i) {
        if (heads[i] == heads.size()) {
            roots.push_back(i);
        }
    }
    return roots;
}

double total(const ArcScores& scores, const Heads& heads) {
    double sum = 0.0;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        sum += static_cast<double>(scores.at(i, heads[i]));
    }
    return sum;
}

/// The best tree in which only `root` hangs on the root.
Heads tree_with_root(ArcScores scores, std::uint32_t root) {
    for (std::size_t i = 0; i + 1 < scores.size; ++i) {
        if (i != root) {
            scores.at(i, scores.size - 1) = impossible;
        }
    }
    return spanning_tree(scores);
}

} // namespace

std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t words) {
    const ArcScores arcs = arc_scores(scores, words);
    Heads best = spanning_tree(arcs);
    std::vector<std::uint32_t> roots = roots_of(best);
    if (roots.size() < 2) {
        return best;
    }
    std::stable_sort(roots.begin(), roots.end(), [&](std::uint32_t a, std::uint32_t b) {
        return arcs.at(a, words) > arcs.at(b, words);
    });
    roots.resize(std::min(roots.size(), most_roots_tried));
    double most = 0.0;
    for (const std::uint32_t root : roots) {
        Heads tree = tree_with_root(arcs, root);
        const double sum = total(arcs, tree);
        if (root == roots.front() || sum > most) {
            most = sum;
            best = std::move(tree);
        }
    }
    return best;
}

} // namespace casus
