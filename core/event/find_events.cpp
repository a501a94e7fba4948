#include "core/event/find_events.h"

namespace casus {

std::vector<Event> find_events(const Article& /*article*/, const Document& /*document*/,
                               const std::vector<TimeExpression>& /*times*/,
                               const std::vector<Actor>& /*actors*/,
                               const EventLexicon& /*lexicon*/, const ActorLexicon& /*places*/) {
    return {};
}

} // namespace casus
