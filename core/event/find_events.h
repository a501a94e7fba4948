#pragma once

#include "core/actor/actor.h"
#include "core/actor/name_scanner.h"
#include "core/article/article.h"
#include "core/event/event.h"
#include "core/event/event_lexicon.h"
#include "core/event/given_event.h"
#include "core/event/triggers.h"
#include "core/language/document.h"
#include "core/time/time_expression.h"

#include <string>
#include <vector>

namespace casus {

/// How the events of an article came about, for explanations and training.
struct EventTrace {
    std::vector<std::vector<std::string>> features; ///< what each event was assessed by
    std::vector<TriggerNote> notes;                 ///< words that tell no event, and why
};

/// The events of an article in order of first mention: type, status, actors, place, date, with
/// repeated mentions of one event joined. Adds to `actors` those known by their place only. Fills
/// `trace` when given. Events that are `given` win over what the lexicon says of their words.
std::vector<Event> find_events(const Article& article, const Document& document,
                               const std::vector<TimeExpression>& times, std::vector<Actor>& actors,
                               const EventLexicon& lexicon, const std::vector<NameHit>& names,
                               EventTrace* trace = nullptr,
                               const std::vector<GivenEvent>& given = {});

} // namespace casus
