#pragma once

#include "graph/event_graph.h"
#include "render/svg_writer.h"

#include <string>
#include <vector>

namespace casus {

constexpr double card_width = 188; ///< pixels

/// A card that tells one event: its words, broken and cut to fit, and its size.
struct EventCard {
    EventVertex event = 0;
    std::string when;                ///< "28 Nov - 4 Dec 2016", may end in an ellipsis
    std::string status;              ///< "planned", "denied" ...; "" for what happened
    std::vector<std::string> title;  ///< lines
    std::vector<std::string> actors; ///< lines
    std::string sources;             ///< "3 articles"; "" for one
    std::string conflict;            ///< "dates differ", "tolls differ"; "" = all agree
    std::string link;                ///< http(s) address of an article, or ""
    std::string name;                ///< for screen readers: all of it in one sentence
    std::string tooltip;             ///< with the quotes
    Box box;                         ///< where it stands; only the size is set here
};
EventCard make_card(const EventGraph& graph, EventVertex event);

/// The card as an element of a list, its colours those of a lane.
std::string card_svg(const EventGraph& graph, const EventCard& card, std::size_t lane);

/// Nobody but the people that articles quote say so.
bool is_reported(const EventGraph& graph, const GraphEvent& event);

/// Dashes of a border: happened solid, reported dashed, planned dotted, denied or only considered
/// widely spaced; as an attribute, "" for solid.
std::string_view border_dashes(EventStatus status, bool reported);

/// Names of the actors, sources first, each once.
std::vector<std::string> actor_names(const EventGraph& graph, const GraphEvent& event);

/// The facts on which articles contradict each other: "dates differ", "tolls differ".
std::string conflict_words(const GraphEvent& event);

/// An address that may stand in a link: http or https, else "".
std::string safe_link(std::string_view url);

/// Who tells it and when: "Northern Wire, Tue 13 Dec 2016".
std::string source_name(const GraphInfo& info, std::string_view article);

/// The record of an article; null when the graph has none.
const Record* find_record(const GraphInfo& info, std::string_view article);

} // namespace casus
