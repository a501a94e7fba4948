#pragma once

#include "core/actor/actor.h"
#include "core/actor/actor_lexicon.h"
#include "core/actor/relation_lexicon.h"
#include "core/article/article.h"
#include "core/language/document.h"

#include <vector>

namespace casus {

/// The actors of an article in order of first mention, each with all its mentions: names, titles,
/// role nouns and pronouns that mean the same actor are linked.
std::vector<Actor> find_actors(const Article& article, const Document& document,
                               const ActorLexicon& lexicon);

/// What the article states about its actors. `actors` as find_actors gave them.
std::vector<ActorRelation> find_actor_relations(const Article& article, const Document& document,
                                                const std::vector<Actor>& actors,
                                                const RelationLexicon& lexicon);

} // namespace casus
