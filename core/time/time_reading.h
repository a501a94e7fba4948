#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace casus {

enum class TimeUnit : std::uint8_t {
    none,
    second,
    minute,
    hour,
    day,
    weekend,
    week,
    month,
    quarter,
    half,
    season,
    year,
    decade,
    century
};

/// What kind of meaning a reading has; time_resolver.h says what each needs.
enum class TimeForm : std::uint8_t {
    none,
    calendar, ///< the year, month, day or weekday told: "Dec. 8", "last Friday"
    unit,     ///< the unit that lies `direction` from the anchor's: "last week", "that year"
    shift,    ///< `amount` units from the anchor: "six weeks ago"
    part,     ///< a part of the anchor's day: "this morning"
    decade,
    century,
    quarter,
    half,
    season,
    holiday,
    week_of,  ///< the week that holds a day: "the week of March 6"
    last_day, ///< the last day of a unit: "year-end"
    duration,
    set,
    reference, ///< "now", "recently": only `value`
    told,      ///< what was told last: "since then"
};

enum class TimeAnchor : std::uint8_t { published, told };

/// Numbers of a reading that the grammar can set. The names in rules are those of the enumerators.
enum class TimeField : std::uint8_t {
    year,
    short_year, ///< two digits: '98
    month,
    day,
    weekday,        ///< 1 = Monday
    direction,      ///< -1 last, 0 this, 1 next
    year_direction, ///< of the year of a month: "July last year"
    amount,
    ordinal,
    quarter,
    hour,
    minute,
    season, ///< its first month
};
constexpr std::size_t time_field_count = 13;

/// A time expression, or a part of one, as its words say it: before anything is known of the day
/// it was written. Views point into the TimeGrammar.
struct TimeReading {
    static constexpr int unset = std::numeric_limits<int>::min();
    static constexpr std::size_t most_rules = 12;

    TimeForm form = TimeForm::none;
    TimeAnchor anchor = TimeAnchor::published;
    TimeUnit unit = TimeUnit::none;
    bool vague = false;       ///< "a few days"
    bool approximate = false; ///< "about"
    bool uncertain = false;   ///< day and month may be swapped
    bool backwards = false;   ///< a shift into the past
    bool since = false;       ///< "since 2011": open end
    bool until = false;       ///< "until March": open begin
    bool clipped = false;     ///< "earlier this year": ends or begins with the anchor
    bool same_month = false;  ///< the second day of "Dec. 8 and 9"
    std::uint8_t rule_count = 0;
    std::array<std::uint16_t, most_rules> rules{}; ///< indices of the rules that made it
    std::array<int, time_field_count> numbers = all_unset();
    std::string_view mod;   ///< TIMEX3 mod: START MID END APPROX ...
    std::string_view part;  ///< MO MI AF EV NI DT
    std::string_view value; ///< TIMEX3 value of references and sets; name of a holiday

    [[nodiscard]] std::optional<int> get(TimeField field) const {
        const int number = numbers.at(static_cast<std::size_t>(field));
        return number == unset ? std::nullopt : std::optional(number);
    }
    void set(TimeField field, int number) { numbers.at(static_cast<std::size_t>(field)) = number; }

private:
    static constexpr std::array<int, time_field_count> all_unset() {
        std::array<int, time_field_count> fields{};
        fields.fill(unset);
        return fields;
    }
};

} // namespace casus
