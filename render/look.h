#pragma once

#include "graph/event_graph.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Colours and words that all pictures share.
/// The lanes of a theme whose colours tell what an actor is, and what was done: conflict red and
/// brown, cooperation blue and green.
std::size_t kind_lane(ActorKind kind);
std::size_t quad_lane(std::string_view quad_class);
/// Their colours on white.
std::string_view kind_colour(ActorKind kind);
std::string_view quad_colour(std::string_view quad_class);

/// "leads to", "responds to" ...: what stands on an arrow.
std::string_view arrow_words(LinkType type);
/// A link that tells why something happened, not only its order or who says so.
bool tells_why(LinkType type);

/// The words that tell an event first, "" where a graph of another tool has none.
const std::string& first_quote(const GraphEvent& event);
/// What tells a link first; empty where there is nothing.
const LinkEvidence& first_evidence(const GraphLink& link);

/// "planned", "denied" ...; "" for what happened.
std::string_view status_word(EventStatus status);

/// Breaks a text into lines of at most `columns` characters at blanks, at most `lines` of them; the
/// last one ends in an ellipsis when there is more.
std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::size_t lines);

/// Characters (code points) of a UTF-8 text.
std::size_t character_count(std::string_view text);

/// "3 events", "1 event".
std::string counted(std::size_t count, const std::string& thing);

} // namespace casus
