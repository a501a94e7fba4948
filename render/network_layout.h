#pragma once

#include "graph/event_graph.h"
#include "render/arrow_router.h"
#include "render/svg_writer.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casus {

struct ActorBox {
    std::uint32_t actor = 0;
    std::vector<std::string> name; ///< lines
    double size = 11;              ///< of the letters; grows with the actor's part in events
    Box box;
};

struct RelationLine {
    const GraphRelation* relation = nullptr;
    std::vector<Point> way; ///< a curve from border to border
    std::string words;      ///< "accuse", "assault x 3"
    std::optional<Box> label;
};

/// Who did what to whom, actors that have much to do with each other side by side. Pixels.
struct NetworkLayout {
    double width = 0;
    double height = 0;
    std::vector<ActorBox> actors;
    std::vector<RelationLine> lines;
};
NetworkLayout lay_out_network(const EventGraph& graph, double width);

/// What a picture tells of actors: what they did to each other in events, and who belongs to whom,
/// among the actors that are involved most; nobody without a relation.
struct NetworkSelection {
    std::vector<std::uint32_t> actors; ///< sorted
    std::vector<const GraphRelation*> relations;
    std::map<std::uint32_t, double> weight; ///< part in events, of each actor
};
NetworkSelection select_network(const EventGraph& graph);

/// "accuse", "assault x 3", "member of".
std::string relation_words(const EventGraph& graph, const GraphRelation& relation);

} // namespace casus
