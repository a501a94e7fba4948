#pragma once

#include "core/time/date_interval.h"
#include "core/time/day.h"

#include <cstddef>
#include <string>
#include <vector>

namespace casus {

/// A day to find a place for.
struct ScaleDay {
    Day day{};
    Grain grain = Grain::day; ///< how finely it was told: "March 2011" is never written "1 Mar"
    double weight = 1;        ///< wish for room: cards begin here
};

/// A stretch of the axis with something in it: a day, a month, a quarter, a year, a
/// decade or a century.
struct Stretch {
    Day first{};
    Day last{};
    std::string label;  ///< "28 Nov", "March", "2016"
    std::string detail; ///< "Mon 2016", "2011", ""
    double begin = 0;   ///< pixels
    double end = 0;
    double weight = 0;
    std::string gap;     ///< what lies between it and the stretch before: "5 years", "6 days", ""
    bool broken = false; ///< that gap is drawn shorter than it is
};

/// Time along a line. Days keep their order; busy times are stretched, empty ones are left out and
/// their length is written, so that one remote date does not squeeze all others.
class TimeScale {
public:
    /// `most` stretches at most (more where whole centuries are far apart), between two pixels.
    TimeScale(const std::vector<ScaleDay>& days, std::size_t most, double begin, double end);

    [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }
    /// Pixel of the begin of a day; days before and after the scale are put at its ends.
    [[nodiscard]] double at(Day day) const;
    /// Index of the stretch that a day belongs to, or that follows it.
    [[nodiscard]] std::size_t stretch_of(Day day) const;

private:
    std::vector<Stretch> stretches_;
};

/// "1 day", "6 days", "5 months", "12 years".
std::string days_in_words(int days);

} // namespace casus
