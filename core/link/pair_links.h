#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/language/document.h"
#include "core/link/event_pair.h"
#include "core/link/link.h"
#include "core/link/link_lexicon.h"
#include "core/link/pair_model.h"

#include <cstdint>
#include <vector>

namespace casus {

/// Sentences between two events that are weighed.
inline constexpr std::uint32_t pair_reach = 1;

/// Weighs every two events told near each other: appends links that readers see without a word
/// that says so, and drops stated ones that all else speaks against. Circumstances are left as they
/// are. Does nothing with an empty model.
void weigh_pairs(const Article& article, const Document& document, const std::vector<Event>& events,
                 const LinkLexicon& lexicon, const PairModel& model,
                 const std::vector<ClauseHint>& hints, std::vector<Link>& links);

} // namespace casus
