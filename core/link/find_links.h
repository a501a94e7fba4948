#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/link/clause_model.h"
#include "core/link/event_pair.h"
#include "core/link/link.h"
#include "core/link/link_lexicon.h"
#include "core/link/pair_model.h"

#include <vector>

namespace casus {

/// What words of the text state about the events of an article.
struct StatedLinks {
    std::vector<Link> links;
    std::vector<ClauseHint> hints; ///< what the phrases of pairs of events look like
};

/// Links that words state. What the text links to an event without telling an event itself ("over
/// low wages") is added to `events` as a circumstance; events stay in order of their triggers and
/// are numbered anew.
StatedLinks find_stated_links(const Article& article, const Document& document,
                              std::vector<Event>& events, const LinkLexicon& lexicon,
                              const ClauseModel& clauses);

/// All links between the events of one article, stated ones and others, ordered by `from`, `to`
/// and type. Adds circumstances to `events` as above.
std::vector<Link> find_links(const Article& article, const Document& document,
                             std::vector<Event>& events, const LinkLexicon& lexicon,
                             const ClauseModel& clauses, const PairModel& pairs);

} // namespace casus
