#pragma once

#include "core/account.h"
#include "core/article/article.h"
#include "core/resources.h"

namespace casus {

/// Reads one article: language analysis, times, actors, events, links. A pure function; safe to
/// call from several threads with the same resources. An article without told text gives an
/// account without events.
Account extract(const Article& article, const Resources& resources);

} // namespace casus
