#pragma once

#include "core/explain.h"
#include "graph/event_graph.h"

#include <iosfwd>

namespace casus {

/// Prints why an event of a graph was coded as it is: for each article that tells it the quote,
/// the lexicon row, who was found by which rule and how its date was reckoned; then its conflicting
/// claims and its links.
void write_explanation(const EventGraph& graph, EventVertex event, std::ostream& out);

/// Prints what a sentence tells and why, and why its other verbs and nouns tell nothing.
void write_explanation(const Explanation& explanation, std::ostream& out);

} // namespace casus
