#pragma once

#include "core/account.h"
#include "core/article/article.h"
#include "core/event/find_events.h"
#include "core/language/document.h"
#include "core/resources.h"

namespace casus {

/// Reads one article: language analysis, times, actors, events, links. A pure function; safe to
/// call from several threads with the same resources. An article without told text gives an
/// account without events.
Account extract(const Article& article, const Resources& resources);

/// The same from an article analysed before; fills `trace` when given.
Account extract(const Article& article, const Document& document, const Resources& resources,
                EventTrace* trace = nullptr);

} // namespace casus
