#pragma once

#include "core/time/day.h"

#include <optional>
#include <string_view>

namespace casus {

/// The day of a holiday in a year: fixed ones ("christmas"), ruled ones ("thanksgiving"), those
/// that follow Easter ("good-friday") and those of the Islamic civil calendar ("eid-al-fitr", true
/// to a day). None for a name that is not in the table, or a year without it.
std::optional<Day> holiday(std::string_view name, int year);

/// Sunday after the first full moon of spring (Gregorian computus).
std::optional<Day> easter(int year);

} // namespace casus
