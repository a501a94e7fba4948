#pragma once

#include "core/actor/actor.h"
#include "core/event/event.h"
#include "core/link/link.h"
#include "core/span.h"
#include "core/time/time_expression.h"

#include <optional>
#include <string>
#include <vector>

namespace casus {

/// All that one article tells, each with its span: the unit between extraction and merging.
/// Indices (ActorIndex, Event::time, Link::from) point into the vectors of the same account.
struct Account {
    std::string id; ///< of the article
    std::string title;
    std::string url;
    std::string source;
    std::string language;
    std::string text;
    std::optional<Day> published;
    std::vector<Span> sentences;
    std::vector<TimeExpression> times;
    std::vector<Actor> actors;
    std::vector<Event> events;
    std::vector<Link> links;
    std::vector<ActorRelation> relations;
};

} // namespace casus
