#include "core/time/time_resolver.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace casus {
namespace {

using Field = TimeField;

constexpr int farthest = 12000; ///< largest amount of units that still gives a date

int clamped_amount(const TimeReading& reading) {
    return std::clamp(reading.get(Field::amount).value_or(1), -farthest, farthest);
}

std::string clock_text(const TimeReading& reading) {
    const auto hour = reading.get(Field::hour);
    if (!hour) {
        return std::string(reading.part);
    }
    const bool after_noon = reading.part == "PM" || reading.part == "AF" || reading.part == "EV" ||
                            (reading.part == "NI" && *hour >= 6);
    const bool midnight = *hour == 12 && (reading.part == "AM" || reading.part == "NI");
    const int full = midnight ? 0 : after_noon && *hour < 12 ? *hour + 12 : *hour;
    return two_digits(full) + ":" + two_digits(reading.get(Field::minute).value_or(0));
}

std::string duration_text(const TimeReading& reading) {
    return reading.value.empty()
               ? duration_value(reading.unit, reading.get(Field::amount), reading.vague)
               : std::string(reading.value);
}

std::string amount_of_units(const TimeReading& reading, int amount) {
    constexpr std::array<std::string_view, 14> names{
        "",      "second",  "minute", "hour",   "day",  "weekend", "week",
        "month", "quarter", "half",   "season", "year", "decade",  "century"};
    const std::string name(names.at(static_cast<std::size_t>(reading.unit)));
    const int size = std::abs(amount);
    return std::string(amount < 0 ? "- " : "+ ") + std::to_string(size) + " " +
           (size == 1           ? name
            : name == "century" ? "centuries"
                                : name + "s");
}

} // namespace

TimeResolver::TimeResolver(std::optional<Day> published)
    : published_(published), told_{published, published, published, {}, {}}, story_(told_) {}

void TimeResolver::begin_sentence() {
    told_ = story_;
}

std::string TimeResolver::from(Day day) const {
    const bool published = published_ && day == *published_;
    return (published ? "published " : "told before: ") + day_with_name(day);
}

/// What was told last with at least the precision that a unit needs.
std::optional<Day> TimeResolver::told(TimeUnit unit) const {
    return unit == TimeUnit::quarter ? told_.quarter
           : unit >= TimeUnit::year  ? told_.year
           : unit >= TimeUnit::month ? told_.month
                                     : told_.day;
}

std::optional<Day> TimeResolver::anchor(const TimeReading& reading) const {
    if (reading.unit == TimeUnit::quarter && reading.anchor == TimeAnchor::told && published_ &&
        !told_.quarter) { // "the latest quarter": the last one that is over
        return add_months(*published_, -3);
    }
    return published_ && reading.anchor == TimeAnchor::published ? published_ : told(reading.unit);
}

TimeResolver::Meaning TimeResolver::directed_unit(const TimeReading& reading) const {
    const auto day = anchor(reading);
    const int turn = reading.get(Field::direction).value_or(0);
    if (!day) {
        constexpr std::array<std::string_view, 3> references{"PAST_REF", "PRESENT_REF",
                                                             "FUTURE_REF"};
        const auto index = static_cast<std::size_t>(std::clamp(turn, -1, 1) + 1);
        return {{std::string(references.at(index)), {}}, TimexType::date, ""};
    }
    const std::string shift = turn == 0  ? "the one of "
                              : turn < 0 ? "the one before "
                                         : "the one after ";
    return {unit_timex(*day, turn, reading.unit), TimexType::date, shift + from(*day)};
}

/// "six weeks ago" is a week, "five months ago" a month: as fine as its unit.
TimeResolver::Meaning TimeResolver::shifted(const TimeReading& reading) const {
    const auto day = anchor(reading);
    const bool back = reading.backwards;
    if (!day || reading.vague || reading.unit < TimeUnit::day) {
        return {{back ? "PAST_REF" : "FUTURE_REF", {}}, TimexType::date, ""};
    }
    const int amount = clamped_amount(reading) * (back ? -1 : 1);
    if (reading.unit == TimeUnit::year && amount == -1 && told_.quarter) {
        return year_before_quarter();
    }
    return {unit_timex(*day, amount, reading.unit), TimexType::date,
            from(*day) + " " + amount_of_units(reading, amount)};
}

/// "a year earlier", where quarters are compared.
TimeResolver::Meaning TimeResolver::year_before_quarter() const {
    const CivilDate told = civil(*told_.quarter);
    return {quarter_timex(told.year - 1, (told.month - 1) / 3 + 1), TimexType::date,
            "the same quarter a year before, " + from(*told_.quarter)};
}

/// The days of "the past three weeks", "within 48 hours"; none for a duration at no known time.
std::optional<DateInterval> TimeResolver::stretch(const TimeReading& reading,
                                                  TimeDirection direction) const {
    const auto turn = reading.get(Field::direction);
    const bool forward = turn && *turn > 0;
    if (!turn || *turn == 0 || !published_ || reading.unit < TimeUnit::hour ||
        (forward && direction == TimeDirection::past)) {
        return std::nullopt;
    }
    constexpr int few = 3; // "the last few years"
    const int amount = reading.vague ? few : clamped_amount(reading);
    const bool hours = reading.unit == TimeUnit::hour;
    const TimexMeaning far =
        unit_timex(*published_, (forward ? 1 : -1) * (hours ? (amount + 23) / 24 : amount),
                   hours ? TimeUnit::day : reading.unit);
    if (!far.date) {
        return std::nullopt;
    }
    DateInterval date = forward ? DateInterval{*published_, far.date->last}
                                : DateInterval{far.date->first, *published_};
    date.approximate = true;
    return date.first <= date.last ? std::optional(date) : std::nullopt;
}

TimeResolver::Meaning TimeResolver::work_out(const TimeReading& reading,
                                             TimeDirection direction) const {
    switch (reading.form) {
    case TimeForm::none:
        return {};
    case TimeForm::calendar:
        return calendar(reading, direction);
    case TimeForm::unit:
        return directed_unit(reading);
    case TimeForm::shift:
        return shifted(reading);
    case TimeForm::part:
        return part_of_day(reading, direction);
    case TimeForm::decade: {
        const int year =
            reading.get(Field::year).value_or(1900 + reading.get(Field::short_year).value_or(0));
        const bool decade = year % 10 == 0; // else "1985's"
        return {decade ? decade_timex(year) : year_timex(year), TimexType::date, "as written"};
    }
    case TimeForm::century:
        return {
            century_timex((std::clamp(reading.get(Field::ordinal).value_or(0), 0, 99) - 1) * 100),
            TimexType::date, "as written"};
    case TimeForm::quarter:
    case TimeForm::half:
        return quarter_or_half(reading, direction);
    case TimeForm::season:
        return season(reading, direction);
    case TimeForm::holiday:
        return holiday_of(reading, direction);
    case TimeForm::week_of: {
        Meaning day = calendar(reading, direction);
        if (day.timex.date) {
            day.timex = week_timex(day.timex.date->first);
        }
        return day;
    }
    case TimeForm::last_day: {
        Meaning unit = directed_unit(reading);
        if (unit.timex.date) {
            unit.timex = day_timex(unit.timex.date->last);
        }
        return unit;
    }
    case TimeForm::duration:
        return {{duration_text(reading), stretch(reading, direction)},
                TimexType::duration,
                reading.get(Field::direction) && published_ ? from(*published_) : ""};
    case TimeForm::set:
        return {{std::string(reading.value), {}}, TimexType::set, ""};
    case TimeForm::told:
        return {told_.last, TimexType::date,
                told_.last.date ? "the time " + from(told_.last.date->first) : ""};
    case TimeForm::reference:
        return {{std::string(reading.value), {}}, TimexType::date, ""};
    }
    return {};
}

void TimeResolver::remember(const TimexMeaning& timex, bool quarter) {
    const DateInterval& date = *timex.date;
    told_.last = timex;
    told_.year = date.first;
    told_.month = date.grain <= Grain::month ? std::optional(date.first)
                  : published_               ? told_.month
                                             : std::nullopt;
    if (date.first == date.last) {
        told_.day = date.first;
    }
    if (quarter) {
        told_.quarter = date.first;
    }
    constexpr int long_ago = 3650; // days: background that a story does not stay in
    if (!published_ || date.last >= *published_ - long_ago) {
        story_ = told_;
    }
}

/// "early 2011" is its first third, "earlier this year" what of it is over.
DateInterval TimeResolver::part_told(DateInterval date, const TimeReading& reading) const {
    const bool splits =
        reading.clipped && published_ && date.first <= *published_ && *published_ <= date.last;
    if (!splits) {
        return part_of_unit(date, reading.mod);
    }
    (reading.mod == "START" ? date.last : date.first) = *published_;
    date.grain = Grain::day;
    date.approximate = true;
    return date;
}

void TimeResolver::resolve(const TimeReading& reading, TimeDirection direction, bool remember_it,
                           TimeExpression& expression) {
    Meaning meaning = work_out(reading, direction);
    expression.type = meaning.type;
    expression.value = std::move(meaning.timex.value);
    expression.date = meaning.timex.date;
    expression.arithmetic = std::move(meaning.arithmetic);
    expression.mod = reading.mod;
    const bool dayless = !expression.date && expression.type == TimexType::time;
    const std::string clock = clock_text(reading);
    if (!clock.empty() &&
        (dayless || (expression.date && expression.date->first == expression.date->last))) {
        expression.value += "T" + clock;
        expression.type = TimexType::time;
    }
    if (!expression.date || expression.type == TimexType::duration) {
        return;
    }
    const bool vague_part = reading.form == TimeForm::part && !reading.get(Field::direction);
    if (remember_it && !vague_part) { // "in the evening" may be any one
        remember({expression.value, part_told(*expression.date, reading)},
                 reading.form == TimeForm::quarter && reading.get(Field::quarter).has_value());
    }
    expression.date = part_told(*expression.date, reading);
    if (reading.approximate) {
        expression.mod = expression.mod.empty() ? "APPROX" : expression.mod;
        expression.date->approximate = true;
    }
    const auto day = reading.get(Field::day);
    expression.date->uncertain =
        reading.uncertain && day && *day <= 12 && day != reading.get(Field::month); // "3/4/2016"
    expression.date->open_end = reading.since;
    expression.date->open_begin = reading.until;
}

} // namespace casus
