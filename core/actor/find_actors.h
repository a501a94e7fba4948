#pragma once

#include "core/actor/actor.h"
#include "core/actor/name_scanner.h"
#include "core/actor/relation_lexicon.h"
#include "core/article/article.h"
#include "core/language/document.h"

#include <vector>

namespace casus {

/// The actors of an article in order of first mention, each with all its mentions: names, titles,
/// role nouns and pronouns that mean the same actor are linked. `names` as scan_names() gave them.
std::vector<Actor> find_actors(const Article& article, const Document& document,
                               const std::vector<NameHit>& names);

/// What the article states about its actors. `actors` as find_actors gave them.
std::vector<ActorRelation> find_actor_relations(const Article& article, const Document& document,
                                                const std::vector<Actor>& actors,
                                                const RelationLexicon& lexicon);

} // namespace casus
