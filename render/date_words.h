#pragma once

#include "core/time/date_interval.h"

#include <optional>
#include <string>

namespace casus {

/// A date as people write it: "Wed 7 Dec 2016", "28 Nov - 4 Dec 2016" (with an en dash), "Dec
/// 2016", "c. early 2011", "since c. 2011", "until 5 Mar 2011", "undated".
std::string date_words(const std::optional<DateInterval>& date);

/// The same without the year, for where a heading tells it: "Wed 7 Dec", "28 Nov - 4 Dec".
std::string date_words_in_year(const DateInterval& date);

} // namespace casus
