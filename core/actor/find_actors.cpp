#include "core/actor/find_actors.h"

namespace casus {

std::vector<Actor> find_actors(const Article& /*article*/, const Document& /*document*/,
                               const ActorLexicon& /*lexicon*/) {
    return {};
}

} // namespace casus
namespace casus {
std::vector<ActorRelation> find_actor_relations(const Article& /*article*/,
                                                const Document& /*document*/,
                                                const std::vector<Actor>& /*actors*/) {
    return {};
}
} // namespace casus
