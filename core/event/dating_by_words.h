#pragma once

#include "core/event/dating_view.h"

namespace casus {

/// Dates events by words of their own sentence: the time that hangs on them or
/// on their clause, a relative clause, the verb that reports them, the nearest
/// time that reaches them, or a dated event that they happened in.
void date_by_words(const DatingView& view);

} // namespace casus
