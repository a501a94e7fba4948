#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/language/document.h"
#include "core/link/link.h"
#include "core/link/link_lexicon.h"

#include <vector>

namespace casus {

/// The links between the events of one article, sorted by (from, to, type), each pair and type
/// once.
std::vector<Link> find_links(const Article& article, const Document& document,
                             const std::vector<Event>& events, const LinkLexicon& lexicon);

} // namespace casus
