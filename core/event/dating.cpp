#include "core/event/dating.h"

#include "core/event/dating_by_story.h"
#include "core/event/dating_by_words.h"
#include "core/event/dating_view.h"

namespace casus {

void date_events(const Article& article, const Document& document,
                 const std::vector<TimeExpression>& times, const std::vector<Trigger>& triggers,
                 const EventLexicon& lexicon, std::vector<Event>& events) {
    const DatingView view(article, document, times, triggers, lexicon, events);
    date_by_words(view);
    date_by_story(view);
}

} // namespace casus
