#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/event/event_lexicon.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <string>
#include <vector>

namespace casus {

/// What the assessment of an event looks at, as names: "form=noun", "governed=advcl",
/// "status=planned". `trigger` is the event's first mention; `position` counts the events before it
/// in the article.
std::vector<std::string> event_features(const Article& article, const Document& document,
                                        const EventLexicon& lexicon,
                                        const std::vector<Actor>& actors, const Trigger& trigger,
                                        const Event& event, std::size_t position);

/// Sets salience and confidence of an event by the weights of assessment.tsv.
void assess_event(const EventLexicon& lexicon, const std::vector<std::string>& features,
                  Event& event);

} // namespace casus
