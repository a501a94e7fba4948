#pragma once

#include "core/time/day.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace casus {

/// How finely an interval was told.
enum class Grain : std::uint8_t {
    day,
    weekend,
    week,
    month,
    quarter,
    season,
    half,
    year,
    decade,
    century
};

/// A dated stretch of days. Both ends are inclusive, here and everywhere in casus.
/// "last week" published Thu 2016-12-08 = {2016-11-28, 2016-12-04, week}.
struct DateInterval {
    Day first{};
    Day last{}; ///< >= first, unless open_end
    Grain grain = Grain::day;
    bool approximate = false; ///< "about 2011", "early 2011": EDTF '~'
    bool uncertain = false;   ///< "perhaps 2011", day and month may be swapped: EDTF '?'
    bool open_begin = false;  ///< "until March": `first` says nothing
    bool open_end = false;    ///< "since early 2011": `last` says nothing

    friend bool operator==(const DateInterval&, const DateInterval&) = default;
};

inline DateInterval one_day(Day day) {
    return {day, day};
}
DateInterval whole_month(int year, int month);
DateInterval whole_year(int year);

/// Both intervals share a day; open ends reach to the edge of the calendar.
bool overlap(const DateInterval& a, const DateInterval& b);

/// EDTF level 1 (ISO 8601-2): 2016-12-07, 2016-12, 2011~, 2016-11-28/2016-12-04, 2011-01~/..,
/// ../2011-03-05, 201X. The shortest form that gives the same days.
std::string to_edtf(const DateInterval& interval);

/// Reads what to_edtf writes, and any EDTF level 0 or 1 date or interval without time of day,
/// seasons 21..24 included. None when it is not one, or names a day that does not exist.
std::optional<DateInterval> parse_edtf(std::string_view text);

/// "2016-12-08".
std::string to_iso(Day day);
/// Reads YYYY-MM-DD, and the date part of an ISO 8601 date-time. None otherwise.
std::optional<Day> parse_iso_day(std::string_view text);

} // namespace casus
