#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/event/event_lexicon.h"
#include "core/event/triggers.h"
#include "core/language/document.h"
#include "core/time/time_expression.h"

#include <vector>

namespace casus {

/// Gives each event the time expression that dates it: the one its own words
/// govern, else the one of the clause it stands in, else what its context
/// implies. `events[i]` comes from `triggers[i]`. An event without evidence
/// stays undated.
void date_events(const Article& article, const Document& document,
                 const std::vector<TimeExpression>& times, const std::vector<Trigger>& triggers,
                 const EventLexicon& lexicon, std::vector<Event>& events);

} // namespace casus
