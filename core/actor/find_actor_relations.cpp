#include "core/actor/find_actors.h"

namespace casus {

std::vector<ActorRelation> find_actor_relations(const Article& /*article*/,
                                                const Document& /*document*/,
                                                const std::vector<Actor>& /*actors*/) {
    return {};
}

} // namespace casus
