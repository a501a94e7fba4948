#pragma once

#include "core/span.h"
#include "core/time/date_interval.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// TIMEX3 types.
enum class TimexType : std::uint8_t { date, time, duration, set };
std::string_view to_string(TimexType type); ///< "DATE", ...
std::optional<TimexType> parse_timex_type(std::string_view name);

/// A time expression with what it means, as TIMEX3 (value, mod) and as days.
struct TimeExpression {
    Span span;
    std::uint32_t first_token = 0; ///< tokens of the Document, [first_token, last_token)
    std::uint32_t last_token = 0;
    TimexType type = TimexType::date;
    std::string value; ///< TIMEX3: 2016-12-07, 2016-W48, 2016-12-08TMO, P3D, PAST_REF, XXXX-WXX-4
    std::string mod;   ///< TIMEX3: START, MID, END, APPROX, ...; "" = none
    std::optional<DateInterval> date; ///< none for durations, sets, PAST_REF and the like
    std::string rule;                 ///< id of the grammar rule that found it
    std::string arithmetic; ///< "Saturday, future verb, published Thu 2016-12-08 -> 2016-12-10"
};

} // namespace casus
