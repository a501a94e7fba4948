#pragma once

#include "core/event/dating_view.h"

namespace casus {

/// Dates what the words of its sentence leave undated by what the article
/// implies: under way when it was published, on the day told just before, on
/// the main event's day, or between that day and publication. Background and
/// what is only considered stay undated.
void date_by_story(const DatingView& view);

} // namespace casus
