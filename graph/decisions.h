#pragma once

#include "core/time/date_interval.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casus {

/// What the user decided about events; it comes before everything the program finds. Events are
/// named by the id of any of their tellings, which stays the same whatever else is merged.
struct Decisions {
    std::set<std::pair<std::string, std::string>> same; ///< the smaller id first
    std::set<std::pair<std::string, std::string>> different;
    std::set<std::string> hidden;
    std::map<std::string, std::string> titles;
    std::map<std::string, DateInterval> dates;

    [[nodiscard]] bool empty() const {
        return same.empty() && different.empty() && hidden.empty() && titles.empty() &&
               dates.empty();
    }
    friend bool operator==(const Decisions&, const Decisions&) = default;
};

/// Reads decisions, one a line, "#" begins a comment:
///     same EVENT EVENT            they are one event
///     different EVENT EVENT       they are two
///     hide EVENT
///     rename EVENT New title
///     date EVENT 2016-12-07       EDTF; the date is taken as certain
/// Of two lines about one thing the later holds. Throws Error with the line that cannot be read.
Decisions read_decisions(std::string_view text, const std::string& name);

/// The lines that read_decisions reads, sorted: equal decisions give equal lines.
std::vector<std::string> decision_lines(const Decisions& decisions);

/// Adds `more`; where both decide the greater text holds, so the order does not matter.
void add_decisions(Decisions& decisions, const Decisions& more);

} // namespace casus
