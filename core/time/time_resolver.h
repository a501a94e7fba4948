#pragma once

#include "core/time/time_expression.h"
#include "core/time/time_reading.h"
#include "core/time/timex_value.h"

#include <optional>
#include <string>

namespace casus {

/// Which way a bare weekday or month points, by what governs it.
enum class TimeDirection : std::uint8_t {
    unknown,
    past,
    coming, ///< present tense, purpose: the nearest one
    future, ///< will, would, planned, until
};

/// Turns readings into dates, in document order: keeps what was told before.
class TimeResolver {
public:
    /// `published` none = a narrative: everything is relative to what was told before.
    explicit TimeResolver(std::optional<Day> published);

    /// Tells that a new sentence begins: what the last one told of times long ago is forgotten.
    void begin_sentence();

    /// Fills type, value, mod, date and arithmetic of `expression`; an empty value = no such time.
    /// `remember` = later expressions may rest on this one.
    void resolve(const TimeReading& reading, TimeDirection direction, bool remember,
                 TimeExpression& expression);

private:
    struct Meaning {
        TimexMeaning timex;
        TimexType type = TimexType::date;
        std::string arithmetic;
    };

    [[nodiscard]] Meaning work_out(const TimeReading& reading, TimeDirection direction) const;
    [[nodiscard]] Meaning calendar(const TimeReading& reading, TimeDirection direction) const;
    [[nodiscard]] Meaning month(const TimeReading& reading, TimeDirection direction) const;
    [[nodiscard]] Meaning weekday(const TimeReading& reading, TimeDirection direction) const;
    [[nodiscard]] Meaning clock_only() const;
    [[nodiscard]] Meaning directed_unit(const TimeReading& reading) const;
    [[nodiscard]] Meaning shifted(const TimeReading& reading) const;
    [[nodiscard]] Meaning year_before_quarter() const;
    [[nodiscard]] Meaning part_of_day(const TimeReading& reading, TimeDirection direction) const;
    [[nodiscard]] Meaning quarter_or_half(const TimeReading& reading,
                                          TimeDirection direction) const;
    [[nodiscard]] Meaning season(const TimeReading& reading, TimeDirection direction) const;
    [[nodiscard]] Meaning holiday_of(const TimeReading& reading, TimeDirection direction) const;
    [[nodiscard]] std::optional<DateInterval> stretch(const TimeReading& reading,
                                                      TimeDirection direction) const;
    [[nodiscard]] std::optional<int> told_year(const TimeReading& reading) const;
    [[nodiscard]] std::optional<int> year_of_month(int month, const TimeReading& reading,
                                                   TimeDirection direction) const;
    [[nodiscard]] int nearest_year(int month, bool with_day, Day anchor,
                                   TimeDirection direction) const;
    [[nodiscard]] std::optional<Day> anchor(const TimeReading& reading) const;
    [[nodiscard]] std::optional<Day> told(TimeUnit unit) const;
    [[nodiscard]] std::string from(Day day) const;
    [[nodiscard]] DateInterval part_told(DateInterval date, const TimeReading& reading) const;
    void remember(const TimexMeaning& timex, bool quarter);

    /// What was told last, with at least the precision of each.
    struct Told {
        std::optional<Day> day;
        std::optional<Day> month;
        std::optional<Day> year;
        std::optional<Day> quarter; ///< told by its number
        TimexMeaning last;          ///< of any precision
    };

    std::optional<Day> published_;
    Told told_;
    Told story_; ///< without times long before the publication
};

} // namespace casus
