#pragma once

#include "core/event/event.h"
#include "core/event/event_lexicon.h"
#include "core/language/document.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace casus {

enum class Role : std::uint8_t { source, target };

/// What a preposition makes of its actor in an event of a type; none = nothing.
std::optional<Role> role_of(std::string_view preposition, EventType type);

/// Meetings have no target, their participants are all sources; visits and mediation do.
bool is_symmetrical(const EventSense& sense);
/// Types whose complement clause names the target ("demanded that Russia withdraw").
bool targets_complement(EventType type);
/// Words that tell what befalls their subject, not what it does: "die", "death".
bool befalls_its_subject(const Token& word);
/// Verbs whose object is a place, not somebody it is done to: "left Iraq".
bool goes_somewhere(const Token& verb);
/// "its troops", "their leader": of the one who acts, so hardly the one it is done to.
bool is_its_own(const Document& document, TokenIndex noun);
/// Types that one does to somebody.
bool names_its_target(EventType type);
/// Types whose target may be told as a place only.
bool happens_to_a_place(EventType type);
/// What the authorities of a place do: "was arrested in Lebanon".
bool is_official(EventType type);
/// Verbs of meeting whose object is met, not talked about ("discussed Syria").
bool meets_its_object(const Token& verb);
/// Prepositions that name inside an object whom the event concerns.
bool concerns(std::string_view preposition);

} // namespace casus
