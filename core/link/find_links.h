#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/link/clause_model.h"
#include "core/link/link.h"
#include "core/link/link_lexicon.h"

#include <vector>

namespace casus {

/// Links between the events of one article, ordered by `from`, `to` and type. What the text links
/// to an event without telling an event itself ("over low wages") is added to `events` as a
/// circumstance; events stay in order of their triggers and are numbered anew.
std::vector<Link> find_links(const Article& article, const Document& document,
                             std::vector<Event>& events, const LinkLexicon& lexicon,
                             const ClauseModel& clauses);

} // namespace casus
