#pragma once

#include "graph/event_graph.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// One node or edge as exchange formats want it: flat, every value a text, in the order of the
/// names below; "" = none.
inline constexpr std::array<std::string_view, 11> node_fields{
    "kind",     "type",     "date",       "date_words", "date_basis", "status",
    "location", "salience", "confidence", "articles",   "quote"};
inline constexpr std::array<std::string_view, 5> edge_fields{"kind", "type", "weight", "cue",
                                                             "quote"};

struct FlatNode {
    std::string id;
    std::string label;
    std::array<std::string, node_fields.size()> values;
    std::optional<Day> start; ///< first day, none = unknown or open
    std::optional<Day> end;   ///< last day, inclusive
};

struct FlatEdge {
    std::string from;
    std::string to;
    std::array<std::string, edge_fields.size()> values;
};

struct FlatGraph {
    std::vector<FlatNode> nodes; ///< events in order of time, then actors
    std::vector<FlatEdge> edges; ///< links, then who took part, then relations
};

FlatGraph flatten(const EventGraph& graph);

/// "0.75": up to three digits, no trailing zeros, whatever the locale.
std::string short_number(double value);

} // namespace casus
