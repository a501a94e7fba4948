#include "render/causes_layout.h"

#include "render/look.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace casus {
namespace {

constexpr std::size_t most_links = 70;

// All lengths are pixels.
constexpr double margin = 24;
constexpr double top = 110;
constexpr double column_gap = 84; ///< words of arrows stand here
constexpr double row_gap = 18;
constexpr double chain_gap = 40; ///< between chains

/// Links that tell why, one a pair of events, surest first; both ends belong on a timeline.
std::vector<EventEdge> causal_links(const EventGraph& graph) {
    const auto telling = [&](EventVertex v) { return graph[v].salience <= 2 || graph[v].date; };
    std::map<std::pair<EventVertex, EventVertex>, EventEdge> best;
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const EventVertex from = source(*edge, graph);
        const EventVertex to = target(*edge, graph);
        if (!tells_why(graph[*edge].type) || from == to || !telling(from) || !telling(to)) {
            continue;
        }
        const auto [it, added] = best.emplace(std::pair(from, to), *edge);
        if (!added && graph[*edge].confidence > graph[it->second].confidence) {
            it->second = *edge;
        }
    }
    std::vector<EventEdge> links;
    for (const auto& [ends, edge] : best) {
        links.push_back(edge);
    }
    const auto weight = [&](const EventEdge& edge) {
        return graph[edge].confidence -
               0.2 * (graph[source(edge, graph)].salience + graph[target(edge, graph)].salience);
    };
    std::stable_sort(links.begin(), links.end(),
                     [&](const EventEdge& a, const EventEdge& b) { return weight(a) > weight(b); });
    return links;
}

/// Events that hang together, with their columns.
struct Chain {
    std::vector<EventVertex> events; ///< sorted
    std::vector<std::pair<EventVertex, EventVertex>> links;
    std::map<EventVertex, std::size_t> column;
    double width = 0;
    double height = 0;
};

std::vector<Chain> find_chains(const EventGraph& graph, const std::vector<EventEdge>& links) {
    std::map<EventVertex, EventVertex> leader; // of the set an event belongs to
    const auto find = [&](EventVertex v) {
        while (leader.at(v) != v) {
            v = leader.at(v);
        }
        return v;
    };
    for (const EventEdge& edge : links) {
        const EventVertex from = source(edge, graph);
        const EventVertex to = target(edge, graph);
        leader.emplace(from, from);
        leader.emplace(to, to);
        const auto [low, high] = std::minmax({find(from), find(to)}); // values, not references
        leader[high] = low;
    }
    std::map<EventVertex, Chain> chains;
    for (const auto& [v, up] : leader) {
        chains[find(v)].events.push_back(v);
    }
    for (const EventEdge& edge : links) {
        const EventVertex from = source(edge, graph);
        chains[find(from)].links.emplace_back(from, target(edge, graph));
    }
    std::vector<Chain> result;
    for (auto& [v, chain] : chains) {
        result.push_back(std::move(chain));
    }
    return result;
}

/// An event stands one column right of its last cause; where causes run in a circle, the earliest
/// event begins.
void set_columns(Chain& chain) {
    std::map<EventVertex, std::size_t> open;
    for (const EventVertex v : chain.events) {
        open[v] = 0;
        chain.column[v] = 0;
    }
    for (const auto& [from, to] : chain.links) {
        ++open[to];
    }
    while (!open.empty()) {
        const auto next =
            std::min_element(open.begin(), open.end(), [](const auto& a, const auto& b) {
                return (a.second == 0) != (b.second == 0) ? a.second == 0 : a.first < b.first;
            });
        const EventVertex v = next->first;
        open.erase(next);
        for (const auto& [from, to] : chain.links) {
            const auto it = open.find(to);
            if (from == v && it != open.end()) {
                it->second -= it->second > 0 ? 1 : 0;
                chain.column[to] = std::max(chain.column[to], chain.column[v] + 1);
            }
        }
    }
}

using Columns = std::vector<std::vector<EventVertex>>;

/// Sorts each column by the mean place of what its events are linked to in the others.
void untangle(const Chain& chain, Columns& columns) {
    constexpr int rounds = 6;
    std::map<EventVertex, double> place;
    const auto number = [&] {
        for (const auto& column : columns) {
            for (std::size_t i = 0; i < column.size(); ++i) {
                place[column[i]] =
                    static_cast<double>(i) - static_cast<double>(column.size() - 1) / 2;
            }
        }
    };
    number();
    for (int round = 0; round < rounds; ++round) {
        for (auto& column : columns) {
            std::map<EventVertex, double> wish;
            for (const EventVertex v : column) {
                double sum = 0;
                double count = 0;
                for (const auto& [from, to] : chain.links) {
                    if (from == v || to == v) {
                        sum += place.at(from == v ? to : from);
                        ++count;
                    }
                }
                wish[v] = count > 0 ? sum / count : place.at(v);
            }
            std::stable_sort(column.begin(), column.end(),
                             [&](EventVertex a, EventVertex b) { return wish.at(a) < wish.at(b); });
            number();
        }
    }
}

/// Gives the cards of a chain their places, from (0, 0).
void place_chain(Chain& chain, std::map<EventVertex, EventCard>& cards) {
    set_columns(chain);
    std::size_t count = 0;
    for (const auto& [v, column] : chain.column) {
        count = std::max(count, column + 1);
    }
    Columns columns(count);
    for (const EventVertex v : chain.events) {
        columns[chain.column.at(v)].push_back(v);
    }
    untangle(chain, columns);
    std::vector<double> heights;
    for (const auto& column : columns) {
        double height = -row_gap;
        for (const EventVertex v : column) {
            height += cards.at(v).box.height + row_gap;
        }
        heights.push_back(height);
        chain.height = std::max(chain.height, height);
    }
    chain.width = static_cast<double>(count) * (card_width + column_gap) - column_gap;
    for (std::size_t c = 0; c < count; ++c) {
        double y = (chain.height - heights[c]) / 2;
        for (const EventVertex v : columns[c]) {
            Box& box = cards.at(v).box;
            box.x = static_cast<double>(c) * (card_width + column_gap);
            box.y = y;
            y += box.height + row_gap;
        }
    }
}

/// Sets chains side by side on shelves, the largest first; returns the end of the last shelf.
double shelve(std::vector<Chain>& chains, double width, std::map<EventVertex, EventCard>& cards) {
    std::stable_sort(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) {
        return a.events.size() != b.events.size() ? a.events.size() > b.events.size()
                                                  : a.height > b.height;
    });
    double x = margin;
    double y = top;
    double shelf = 0;
    for (const Chain& chain : chains) {
        if (x > margin && x + chain.width > width - margin) {
            x = margin;
            y += shelf + chain_gap;
            shelf = 0;
        }
        for (const EventVertex v : chain.events) {
            cards.at(v).box.x += x;
            cards.at(v).box.y += y;
        }
        x += chain.width + chain_gap;
        shelf = std::max(shelf, chain.height);
    }
    return y + shelf;
}

/// The links of the longest chains that fit, so that the picture tells stories rather than pairs.
std::vector<EventEdge> drawn_links(const EventGraph& graph, const std::vector<EventEdge>& links) {
    std::vector<Chain> chains = find_chains(graph, links);
    std::stable_sort(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) {
        return a.events.size() > b.events.size();
    });
    std::set<EventVertex> events;
    std::size_t count = 0;
    for (const Chain& chain : chains) {
        if (count + chain.links.size() <= most_links) {
            count += chain.links.size();
            events.insert(chain.events.begin(), chain.events.end());
        }
    }
    std::vector<EventEdge> drawn;
    for (const EventEdge& edge : links) {
        if (events.count(source(edge, graph)) > 0) {
            drawn.push_back(edge);
        }
    }
    // One chain longer than all that fits: its surest links.
    return drawn.empty()
               ? std::vector<EventEdge>(links.begin(),
                                        links.begin() + static_cast<std::ptrdiff_t>(
                                                            std::min(links.size(), most_links)))
               : drawn;
}

} // namespace

std::vector<EventEdge> select_causes(const EventGraph& graph) {
    return drawn_links(graph, causal_links(graph));
}

CausesLayout lay_out_causes(const EventGraph& graph, double width) {
    CausesLayout layout;
    const std::vector<EventEdge> links = select_causes(graph);
    layout.left_out = causal_links(graph).size() - links.size();
    std::map<EventVertex, EventCard> cards;
    for (const EventEdge& edge : links) {
        for (const EventVertex v : {source(edge, graph), target(edge, graph)}) {
            cards.emplace(v, make_card(graph, v));
        }
    }
    std::vector<Chain> chains = find_chains(graph, links);
    layout.width = width;
    for (Chain& chain : chains) {
        place_chain(chain, cards);
        layout.width = std::max(layout.width, chain.width + 2 * margin);
    }
    layout.height = shelve(chains, layout.width, cards) + 2 * margin;
    std::vector<Box> boxes{{0, 0, layout.width, top - 14}};
    for (const auto& [v, card] : cards) {
        boxes.push_back(card.box);
        layout.cards.push_back(card);
    }
    ArrowRouter router(layout.width, layout.height, boxes);
    for (const EventEdge& edge : links) {
        if (auto arrow = route_link(graph, edge, cards.at(source(edge, graph)).box,
                                    cards.at(target(edge, graph)).box, router)) {
            layout.arrows.push_back(std::move(*arrow));
        }
    }
    return layout;
}

} // namespace casus
