#pragma once

#include "graph/cause_chain.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace casus {

/// The answer to "why did this happen?" (or "what did it lead to?"): a chain made by cause_chain.
struct ChainAnswer {
    EventVertex event = 0; ///< the one asked for
    ChainDirection direction = ChainDirection::causes;
    std::vector<ChainStep> steps;
};

/// An indented tree: each event with its date, below it the words of the article that link it, with
/// the article. For terminals and to paste into a text.
void write_chain_text(const EventGraph& graph, const ChainAnswer& answer, std::ostream& out);

/// JSON, schema "casus.why/1": the event, the direction, and the steps with type, confidence and
/// evidence; `parent` is the id of the event that a step hangs on.
void write_chain_json(const EventGraph& graph, const ChainAnswer& answer, std::ostream& out);

/// The DOT language: causes above, what they led to below.
std::string chain_dot(const EventGraph& graph, const ChainAnswer& answer);

} // namespace casus
