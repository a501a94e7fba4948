// The part of TimeResolver that reads calendars: years of months, weekdays, seasons, holidays.
#include "core/time/holidays.h"
#include "core/time/time_resolver.h"

#include <cstdlib>
#include <utility>

namespace casus {
namespace {

using Field = TimeField;

/// The year of a number of two digits: "'98", "'05".
int full_year(int short_year, std::optional<Day> published) {
    const int now = published ? civil(*published).year : 2025;
    const int century = now / 100 * 100;
    const int year = century + short_year;
    return year > now + 10 ? year - 100 : year;
}

} // namespace

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

} // namespace casus
