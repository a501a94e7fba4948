#pragma once

#include "core/actor/nominal_links.h"

namespace casus {

/// Gives actors without a country ("the police", "protesters") that of the place told, else the one
/// that the article is about.
void infer_countries(const Document& document, const ActorPhrases& found,
                     const ActorsOfPhrases& actors_of, ActorDrafts& drafts);

} // namespace casus
