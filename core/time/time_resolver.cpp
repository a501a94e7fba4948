#include "core/time/time_resolver.h"

#include "core/time/holidays.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace casus {
namespace {

using Field = TimeField;

constexpr int farthest = 12000; ///< largest amount of units that still gives a date

/// The year of a number of two digits: "'98", "'05".
int full_year(int short_year, std::optional<Day> published) {
    const int now = published ? civil(*published).year : 2025;
    const int century = now / 100 * 100;
    const int year = century + short_year;
    return year > now + 10 ? year - 100 : year;
}

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

std::optional<int> TimeResolver::told_year(const TimeReading& reading) const {
    if (const auto year = reading.get(Field::year)) {
        return year;
    }
    if (const auto year = reading.get(Field::short_year)) {
        return full_year(*year, published_ ? published_ : told_.year);
    }
    const auto shift = reading.get(Field::year_direction);
    const auto now = reading.anchor == TimeAnchor::told || !published_ ? told_.year : published_;
    return shift && now ? std::optional(civil(*now).year + *shift) : std::nullopt;
}

/// Of the years around the anchor the one whose month lies nearest; the other one when the verb
/// says so.
int TimeResolver::nearest_year(int month, bool with_day, Day anchor,
                               TimeDirection direction) const {
    const CivilDate now = civil(anchor);
    int best = now.year;
    const auto distance = [&](int year) { return (year - now.year) * 12 + month - now.month; };
    for (const int year : {now.year - 1, now.year + 1}) {
        best = std::abs(distance(year)) < std::abs(distance(best)) ? year : best;
    }
    const int ahead = distance(best);
    // Months: nearer ones are meant whatever the verb seems to say.
    const int doubtful = direction != TimeDirection::past ? 4 : with_day ? 3 : 2;
    const bool forward = direction == TimeDirection::future || direction == TimeDirection::coming;
    if (!forward && ahead >= doubtful) {
        return best - 1;
    }
    return direction == TimeDirection::future && ahead <= -2 ? best + 1 : best;
}

std::optional<int> TimeResolver::year_of_month(int month, const TimeReading& reading,
                                               TimeDirection direction) const {
    if (const auto year = told_year(reading)) {
        return year;
    }
    const auto turn = reading.get(Field::direction);
    if (!published_ || reading.anchor == TimeAnchor::told) { // a narrative stays in its year
        if (!told_.year) {
            return std::nullopt;
        }
        const CivilDate now = civil(told_.month.value_or(*told_.year));
        const int year = civil(*told_.year).year;
        if (turn && *turn != 0) {
            const int ahead = month - now.month;
            return *turn > 0 ? now.year + (ahead <= 0 ? 1 : 0) : now.year - (ahead >= 0 ? 1 : 0);
        }
        const bool turned = told_.month && now.year == year && now.month >= 10 && month <= 3;
        return turned ? year + 1 : year; // "in December ... in January"
    }
    const CivilDate now = civil(*published_);
    if (turn && *turn < 0) { // "last May": not one that is hardly over
        return month < now.month - 1 ? now.year : now.year - 1;
    }
    if (turn && *turn > 0) {
        return month > now.month ? now.year : now.year + 1;
    }
    return turn ? now.year
                : nearest_year(month, reading.get(Field::day).has_value(), *published_, direction);
}

TimeResolver::Meaning TimeResolver::calendar(const TimeReading& reading,
                                             TimeDirection direction) const {
    if (reading.get(Field::month) || reading.same_month) {
        return month(reading, direction);
    }
    if (reading.get(Field::weekday)) {
        return weekday(reading, direction);
    }
    if (reading.get(Field::hour) || !reading.part.empty()) {
        return clock_only();
    }
    const auto year = told_year(reading);
    return year ? Meaning{year_timex(*year), TimexType::date, "as written"} : Meaning{};
}

TimeResolver::Meaning TimeResolver::clock_only() const {
    const auto day = told_.day;
    if (!day) {
        return {{"XXXX-XX-XX", {}}, TimexType::time, ""};
    }
    return {day_timex(*day), TimexType::time, "the day " + from(*day)};
}

TimeResolver::Meaning TimeResolver::month(const TimeReading& reading,
                                          TimeDirection direction) const {
    const auto day = reading.get(Field::day);
    int month = reading.get(Field::month).value_or(0);
    if (month == 0) {
        if (!told_.month) {
            return {};
        }
        month = civil(*told_.month).month;
    }
    const auto year = reading.same_month && told_.month ? std::optional(civil(*told_.month).year)
                                                        : year_of_month(month, reading, direction);
    if (!year) {
        const std::string value = "XXXX-" + two_digits(month);
        return {{day ? value + "-" + two_digits(*day) : value, {}}, TimexType::date, ""};
    }
    const auto known = told_year(reading);
    const auto rest = published_ && reading.anchor == TimeAnchor::published && !reading.same_month
                          ? published_
                          : told_.year;
    const std::string why = known || !rest
                                ? "as written"
                                : "the year " + std::to_string(*year) + " from " + from(*rest);
    if (!day) {
        return {month_timex(*year, month), TimexType::date, why};
    }
    const auto exact = make_day(*year, month, *day);
    return exact ? Meaning{day_timex(*exact), TimexType::date, why} : Meaning{};
}

/// A bare weekday is that of the anchor or the one before; the coming one where what governs it
/// says so.
TimeResolver::Meaning TimeResolver::weekday(const TimeReading& reading,
                                            TimeDirection direction) const {
    const int weekday = *reading.get(Field::weekday);
    const auto anchor =
        published_ && reading.anchor == TimeAnchor::published ? published_ : told_.day;
    if (!anchor) {
        return {{"XXXX-WXX-" + std::to_string(weekday), {}}, TimexType::date, ""};
    }
    const int back = (iso_weekday(*anchor) - weekday + 7) % 7;
    const auto turn = reading.get(Field::direction);
    int days = -back;
    std::string why = back == 0 ? "that very day" : "the last one before";
    if (turn && *turn < 0) {
        days = back == 0 ? -7 : -back;
        why = "the last one before";
    } else if (turn && *turn > 0) {
        days = 7 - back;
        why = "the next one after";
    } else if (turn || direction == TimeDirection::coming) {
        days = back > 3 ? 7 - back : -back;
        why = back == 0 ? why : "the nearest one";
    } else if (direction == TimeDirection::future) {
        days = back == 0 ? 0 : 7 - back;
        why = back == 0 ? why : "the coming one (planned or future)";
    }
    const Day day = *anchor + days;
    return {day_timex(day), TimexType::date, why + ", " + from(*anchor) + " -> " + to_iso(day)};
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

/// "this morning", "last night"; "in the morning" is the next one where the verb looks forward.
TimeResolver::Meaning TimeResolver::part_of_day(const TimeReading& reading,
                                                TimeDirection direction) const {
    const auto turn = reading.get(Field::direction);
    const auto day = published_ && reading.anchor == TimeAnchor::published ? published_ : told_.day;
    if (!day) {
        return {{"XXXX-XX-XX", {}}, TimexType::time, ""};
    }
    const bool ahead = !turn && reading.anchor == TimeAnchor::told &&
                       (direction == TimeDirection::future || direction == TimeDirection::coming);
    const int days = ahead ? 1 : turn.value_or(0);
    const std::string why = days == 0  ? "the day "
                            : days < 0 ? "the day before "
                                       : "the day after ";
    return {day_timex(*day + days), TimexType::time, why + from(*day)};
}

TimeResolver::Meaning TimeResolver::quarter_or_half(const TimeReading& reading,
                                                    TimeDirection direction) const {
    const bool half = reading.form == TimeForm::half;
    const int count = half ? 2 : 4;
    auto number = reading.get(Field::quarter);
    if (!number && told_.quarter) { // "the 2010 quarter"
        number = (civil(*told_.quarter).month - 1) / 3 + 1;
    }
    auto year = told_year(reading);
    const auto now = published_ ? published_ : told_.year;
    if (!number || *number < 1 || *number > count || (!year && !now)) {
        return {};
    }
    const std::string why = year ? "as written" : from(*now);
    if (!year) {
        const int first_month = (*number - 1) * (12 / count) + 1;
        const bool begun = civil(*now).month >= first_month;
        year =
            begun || direction == TimeDirection::future ? civil(*now).year : civil(*now).year - 1;
    }
    return {half ? half_timex(*year, *number) : quarter_timex(*year, *number), TimexType::date,
            why};
}

TimeResolver::Meaning TimeResolver::season(const TimeReading& reading,
                                           TimeDirection direction) const {
    const int first_month = *reading.get(Field::season);
    auto year = told_year(reading);
    const auto now =
        published_ && reading.anchor == TimeAnchor::published ? published_ : told_.year;
    if (!year && !now) {
        return {
            {"XXXX-" + season_timex(2000, first_month).value.substr(5), {}}, TimexType::date, ""};
    }
    const std::string why = year ? "as written" : from(*now);
    if (!year) {
        const CivilDate date = civil(*now);
        const int turn = reading.get(Field::direction).value_or(0);
        const bool not_yet = first_month > date.month;
        const bool over = first_month + 2 < date.month;
        const bool before = turn < 0 ? !over : not_yet && direction == TimeDirection::past;
        const bool next =
            turn > 0 ? !not_yet : turn == 0 && over && direction == TimeDirection::future;
        year = !published_ ? date.year : before ? date.year - 1 : next ? date.year + 1 : date.year;
    }
    return {season_timex(*year, first_month), TimexType::date, why};
}

TimeResolver::Meaning TimeResolver::holiday_of(const TimeReading& reading,
                                               TimeDirection direction) const {
    const auto told = told_year(reading);
    const auto now = published_ ? published_ : told_.year;
    if (!told && !now) {
        return {};
    }
    const int year = told.value_or(civil(now.value_or(Day{})).year);
    auto day = holiday(reading.value, year);
    if (!told && day && published_) {
        const int turn = reading.get(Field::direction).value_or(0);
        const bool wants_past = turn < 0 || direction == TimeDirection::past;
        const bool wants_future = turn > 0 || direction == TimeDirection::future;
        const int ahead = *day - *published_;
        const int shift = ahead > 0 && (wants_past || ahead > 183)      ? -1
                          : ahead < 0 && (wants_future || ahead < -183) ? 1
                                                                        : 0;
        day = wants_future && ahead > 0 ? day : holiday(reading.value, year + shift);
    }
    const std::string why = told ? "as written" : from(now.value_or(Day{}));
    return day ? Meaning{day_timex(*day), TimexType::date, why} : Meaning{};
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
        return {{reading.value.empty()
                     ? duration_value(reading.unit, reading.get(Field::amount), reading.vague)
                     : std::string(reading.value),
                 {}},
                TimexType::duration,
                ""};
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
        reading.clipped && published_ && date.first < *published_ && *published_ < date.last;
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
    if (!expression.date) {
        return;
    }
    if (remember_it) {
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
