#pragma once

#include "core/time/time_expression.h"
#include "core/time/time_scanner.h"

#include <optional>

namespace casus {

/// Which way a bare weekday or month points.
enum class TimeDirection : std::uint8_t { past, future, unknown };

/// Turns readings into dates, in document order: keeps the running narrative day, month and year.
class TimeResolver {
public:
    /// `published` none = a narrative: everything is relative to what was told before.
    explicit TimeResolver(std::optional<Day> published)
        : published_(published), narrative_(published) {}

    /// Fills value, mod, date, type and arithmetic of `expression`.
    void resolve(const TimeReading& reading, TimeDirection direction, TimeExpression& expression);

private:
    std::optional<Day> published_;
    std::optional<Day> narrative_; ///< the day last told
};

} // namespace casus
