#include "core/time/time_resolver.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

namespace casus {
namespace {

using Form = TimeReading::Form;

/// What a reading means: TIMEX3 value, days, and how it was worked out.
struct Meaning {
    TimexType type = TimexType::date;
    std::string value;
    std::optional<DateInterval> date;
    std::string arithmetic;
};

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string year_text(int year) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), year < 0 ? "-%04d" : "%04d", std::abs(year));
    return text.data();
}

std::string month_text(int year, int month) {
    return year_text(year) + "-" + two_digits(month);
}

std::string week_text(Day day) {
    const IsoWeek week = iso_week(day);
    return year_text(week.year) + "-W" + two_digits(week.week);
}

DateInterval week_of(Day day) {
    const Day monday = day - (iso_weekday(day) - 1);
    return {monday, monday + 6, Grain::week};
}

std::string day_name(Day day) {
    constexpr std::array<std::string_view, 7> names{"Mon", "Tue", "Wed", "Thu",
                                                    "Fri", "Sat", "Sun"};
    return std::string(names.at(static_cast<std::size_t>(iso_weekday(day)) - 1)) + " " +
           to_iso(day);
}

/// Months from January of year 0, for arithmetic.
int month_count(Day day) {
    const CivilDate date = civil(day);
    return date.year * 12 + date.month - 1;
}

Meaning month_meaning(int count) {
    const int year = count >= 0 ? count / 12 : (count - 11) / 12;
    const int month = count - year * 12 + 1;
    if (!make_day(year, month, 1)) {
        return {};
    }
    return {TimexType::date, month_text(year, month), whole_month(year, month), ""};
}

Meaning year_meaning(int year) {
    if (!make_day(year, 1, 1)) {
        return {};
    }
    return {TimexType::date, year_text(year), whole_year(year), ""};
}

Meaning day_meaning(Day day) {
    return {TimexType::date, to_iso(day), one_day(day), ""};
}

Meaning years_meaning(int first, int years, std::string value, Grain grain) {
    if (!make_day(first, 1, 1) || !make_day(first + years - 1, 1, 1)) {
        return {};
    }
    DateInterval date = whole_year(first);
    date.last = whole_year(first + years - 1).last;
    date.grain = grain;
    return {TimexType::date, std::move(value), date, ""};
}

/// Quarter, half or season that begins with a month.
Meaning months_meaning(int year, int first_month, int months, std::string value, Grain grain) {
    const auto first = make_day(year, first_month, 1);
    if (!first) {
        return {};
    }
    return {TimexType::date, std::move(value),
            DateInterval{*first, add_months(*first, months) - 1, grain}, ""};
}

std::string duration_value(TimeUnit unit, int amount, bool vague) {
    constexpr std::array<std::string_view, 12> letters{"M", "H", "D", "WE", "W",  "M",
                                                       "Q", "H", "S", "Y",  "DE", "CE"};
    const bool clock = unit == TimeUnit::minute || unit == TimeUnit::hour;
    return std::string(clock ? "PT" : "P") + (vague || amount == 0 ? "X" : std::to_string(amount)) +
           std::string(letters.at(static_cast<std::size_t>(unit)));
}

/// Works out one reading against an anchor day.
class Resolution {
public:
    Resolution(const TimeReading& reading, TimeDirection direction, std::optional<Day> published,
               std::optional<Day> narrative)
        : reading_(reading), direction_(direction), published_(published), narrative_(narrative),
          anchor_(reading.anchor == TimeReading::Anchor::narrative ? narrative
                  : published                                      ? published
                                                                   : narrative) {}

    [[nodiscard]] Meaning work_out() const {
        switch (reading_.form) {
        case Form::calendar:
            return calendar();
        case Form::unit:
            return directed_unit();
        case Form::offset:
            return offset();
        case Form::day_word:
            return from_anchor(reading_.amount);
        case Form::part_today:
            return from_anchor(reading_.amount);
        case Form::decade:
            return years_meaning(*reading_.year, 10, year_text(*reading_.year).substr(0, 3),
                                 Grain::decade);
        case Form::century:
            return years_meaning(*reading_.year, 100, year_text(*reading_.year).substr(0, 2),
                                 Grain::century);
        case Form::quarter:
            return quarter();
        case Form::season:
            return season();
        case Form::same_day:
            return narrative_ ? told(day_meaning(*narrative_ + reading_.amount),
                                     "from the day told before")
                              : Meaning{};
        case Form::duration:
            return {TimexType::duration,
                    duration_value(reading_.unit, reading_.amount, reading_.vague),
                    {},
                    ""};
        case Form::set:
            return {TimexType::set, reading_.text, {}, ""};
        case Form::reference:
            return {TimexType::date, reading_.text, {}, ""};
        }
        return {};
    }

private:
    [[nodiscard]] static Meaning told(Meaning meaning, std::string arithmetic) {
        meaning.arithmetic = std::move(arithmetic);
        return meaning;
    }

    [[nodiscard]] std::string anchor_words() const {
        const bool published = published_ && anchor_ == published_;
        return std::string(published ? "published " : "told before ") + day_name(*anchor_);
    }

    [[nodiscard]] Meaning from_anchor(int days) const {
        return anchor_ ? told(day_meaning(*anchor_ + days), anchor_words())
                       : Meaning{TimexType::date, "PRESENT_REF", {}, ""};
    }

    [[nodiscard]] Meaning calendar() const {
        if (reading_.month && reading_.day) {
            return month_day();
        }
        if (reading_.weekday) {
            return weekday();
        }
        if (reading_.month) {
            return month();
        }
        return told(year_meaning(*reading_.year), "as written");
    }

    [[nodiscard]] Meaning month_day() const {
        if (reading_.year) {
            const auto day = make_day(*reading_.year, *reading_.month, *reading_.day);
            return day ? told(day_meaning(*day), "as written") : Meaning{};
        }
        const auto year = year_for_month();
        const auto day = year ? make_day(*year, *reading_.month, *reading_.day) : std::nullopt;
        if (!day) {
            return {TimexType::date,
                    "XXXX-" + two_digits(*reading_.month) + "-" + two_digits(*reading_.day),
                    {},
                    ""};
        }
        return told(day_meaning(*day), "year from " + anchor_words());
    }

    [[nodiscard]] Meaning month() const {
        if (reading_.year) {
            return told(month_meaning(*reading_.year * 12 + *reading_.month - 1), "as written");
        }
        const auto year = year_for_month();
        return year ? told(month_meaning(*year * 12 + *reading_.month - 1),
                           "year from " + anchor_words())
                    : Meaning{TimexType::date, "XXXX-" + two_digits(*reading_.month), {}, ""};
    }

    /// The year of a month told without one: the nearest such month, then by the direction of the
    /// verb; in a narrative the year told before.
    [[nodiscard]] std::optional<int> year_for_month() const {
        if (!anchor_) {
            return std::nullopt;
        }
        const int now = month_count(*anchor_);
        const int year = now / 12;
        if (reading_.direction == -1) { // "last August", "August last year"
            return reading_.rule == "month" || *reading_.month > now % 12 - 1 ? year - 1 : year;
        }
        if (!published_) {
            return year;
        }
        int best = year;
        for (const int candidate : {year - 1, year + 1}) {
            const int distance = std::abs(candidate * 12 + *reading_.month - 1 - now);
            const int known = std::abs(best * 12 + *reading_.month - 1 - now);
            best = distance < known ? candidate : best;
        }
        const int offset = best * 12 + *reading_.month - 1 - now;
        const bool wrong_way = (direction_ == TimeDirection::past && offset > 0) ||
                               (direction_ == TimeDirection::future && offset < 0);
        return wrong_way ? best + (offset > 0 ? -1 : 1) : best;
    }

    /// A bare weekday is that of the anchor or the one before; the coming one where the verb says
    /// so.
    [[nodiscard]] Meaning weekday() const {
        if (!anchor_) {
            return {TimexType::date, "XXXX-WXX-" + std::to_string(*reading_.weekday), {}, ""};
        }
        const int back = (iso_weekday(*anchor_) - *reading_.weekday + 7) % 7;
        int days = -back;
        std::string why = "that day or the last one before";
        if (reading_.direction == -1) {
            days = back == 0 ? -7 : -back;
            why = "the last one before";
        } else if (reading_.direction == 1) {
            days = 7 - back;
            why = "the next one after";
        } else if (direction_ == TimeDirection::future) {
            days = back == 0 ? 0 : 7 - back;
            why = "the coming one (planned or future)";
        } else if (reading_.direction == 0 && back > 3) {
            days = 7 - back;
            why = "the nearest one";
        }
        const Day day = *anchor_ + days;
        return told(day_meaning(day), why + ", " + anchor_words() + " -> " + to_iso(day));
    }

    [[nodiscard]] Meaning directed_unit() const {
        if (!anchor_) {
            constexpr std::array<std::string_view, 3> references{"PAST_REF", "PRESENT_REF",
                                                                 "FUTURE_REF"};
            return {TimexType::date,
                    std::string(references.at(static_cast<std::size_t>(*reading_.direction + 1))),
                    {},
                    ""};
        }
        return told(units_from(*anchor_, *reading_.direction, reading_.unit), anchor_words());
    }

    /// The whole unit that lies `amount` units from the one that holds `day`.
    [[nodiscard]] static Meaning units_from(Day day, int amount, TimeUnit unit) {
        const CivilDate date = civil(day);
        switch (unit) {
        case TimeUnit::minute:
        case TimeUnit::hour:
            return day_meaning(day);
        case TimeUnit::day:
            return day_meaning(day + amount);
        case TimeUnit::weekend:
            return weekend(day, amount);
        case TimeUnit::week:
            return {TimexType::date, week_text(day + 7 * amount), week_of(day + 7 * amount), ""};
        case TimeUnit::month:
            return month_meaning(month_count(day) + amount);
        case TimeUnit::quarter:
            return quarter_from(date.year * 4 + (date.month - 1) / 3 + amount);
        case TimeUnit::half:
        case TimeUnit::season:
            return month_meaning(month_count(day) + 6 * amount);
        case TimeUnit::year:
            return year_meaning(date.year + amount);
        case TimeUnit::decade: {
            const int first = (date.year / 10 + amount) * 10;
            return years_meaning(first, 10, year_text(first).substr(0, 3), Grain::decade);
        }
        case TimeUnit::century: {
            const int first = (date.year / 100 + amount) * 100;
            return years_meaning(first, 100, year_text(first).substr(0, 2), Grain::century);
        }
        }
        return {};
    }

    [[nodiscard]] static Meaning weekend(Day day, int amount) {
        const bool inside = iso_weekday(day) >= 6;
        const Day monday = day - (iso_weekday(day) - 1);
        const bool just_past = amount == 0 && iso_weekday(day) <= 3; // "the weekend" on a Tuesday
        const Day saturday = monday + 5 +
                             7 * (amount < 0 && !inside  ? -1
                                  : just_past            ? -1
                                  : amount > 0 && inside ? 1
                                  : amount < 0           ? -1
                                                         : 0);
        return {TimexType::date, week_text(saturday) + "-WE",
                DateInterval{saturday, saturday + 1, Grain::weekend}, ""};
    }

    [[nodiscard]] static Meaning quarter_from(int count) {
        const int year = count / 4;
        const int quarter = count % 4;
        return months_meaning(year, quarter * 3 + 1, 3,
                              year_text(year) + "-Q" + std::to_string(quarter + 1), Grain::quarter);
    }

    /// "six weeks ago" is a week, "five months ago" a month: as fine as its unit.
    [[nodiscard]] Meaning offset() const {
        if (!anchor_ || reading_.vague || reading_.unit < TimeUnit::day) {
            return {TimexType::date, reading_.direction == -1 ? "PAST_REF" : "FUTURE_REF", {}, ""};
        }
        return told(units_from(*anchor_, reading_.amount, reading_.unit),
                    std::to_string(reading_.amount) + " from " + anchor_words());
    }

    [[nodiscard]] Meaning quarter() const {
        const bool halves = reading_.unit == TimeUnit::half;
        std::optional<int> year = reading_.year;
        const int months = halves ? 6 : 3;
        const int first_month = (reading_.amount - 1) * months + 1;
        if (!year && anchor_) {
            const CivilDate now = civil(*anchor_);
            const bool over = now.month >= first_month;
            year = direction_ == TimeDirection::future || over ? now.year : now.year - 1;
        }
        if (!year) {
            return {};
        }
        return told(months_meaning(*year, first_month, months,
                                   year_text(*year) + (halves ? "-H" : "-Q") +
                                       std::to_string(reading_.amount),
                                   halves ? Grain::half : Grain::quarter),
                    reading_.year ? "as written" : anchor_words());
    }

    [[nodiscard]] Meaning season() const {
        std::optional<int> year = reading_.year;
        if (!year && anchor_) {
            const CivilDate now = civil(*anchor_);
            const int direction = reading_.direction.value_or(0);
            const bool not_yet = *reading_.month > now.month;
            const bool before = direction < 0 ? *reading_.month + 2 >= now.month
                                              : not_yet && direction_ == TimeDirection::past;
            year = direction > 0 && !not_yet ? now.year + 1 : before ? now.year - 1 : now.year;
        }
        if (!year) {
            return {};
        }
        return told(months_meaning(*year, *reading_.month, 3,
                                   year_text(*year) + "-" + reading_.text, Grain::season),
                    reading_.year ? "as written" : anchor_words());
    }

    const TimeReading& reading_;
    TimeDirection direction_;
    std::optional<Day> published_;
    std::optional<Day> narrative_;
    std::optional<Day> anchor_;
};

/// "early 2011" = its first third, and about so.
DateInterval third_of(DateInterval date, const std::string& mod) {
    const int days = date.last - date.first + 1;
    if (days < 7) {
        return date;
    }
    const bool in_months = date.grain >= Grain::quarter && days < 400;
    const Day one = in_months ? add_months(date.first, days > 300   ? 4
                                                       : days > 150 ? 2
                                                                    : 1)
                              : date.first + days / 3;
    const Day two = in_months ? add_months(date.first, days > 300   ? 8
                                                       : days > 150 ? 4
                                                                    : 2)
                              : date.first + 2 * days / 3;
    const Day first = date.first;
    const Day last = date.last;
    if (mod == "START") {
        date.last = one - 1;
    } else if (mod == "MID") {
        date.first = one;
        date.last = two - 1;
    } else if (mod == "END") {
        date.first = two;
    }
    date.grain = in_months ? Grain::month : date.grain > Grain::year ? Grain::year : Grain::day;
    date.approximate = first != date.first || last != date.last;
    return date;
}

} // namespace

void TimeResolver::resolve(const TimeReading& reading, TimeDirection direction,
                           TimeExpression& expression) {
    Meaning meaning = Resolution(reading, direction, published_, narrative_).work_out();
    expression.type = meaning.type;
    expression.value = std::move(meaning.value);
    expression.date = meaning.date;
    expression.arithmetic = std::move(meaning.arithmetic);
    expression.rule = reading.rule;
    expression.mod = reading.mod;
    if (!reading.part.empty() && expression.date &&
        expression.date->first == expression.date->last) {
        expression.value += "T" + reading.part;
        expression.type = TimexType::time;
    }
    if (!expression.date) {
        return;
    }
    const bool background = published_ && expression.date->last < *published_ - 3650;
    if (!background) {
        narrative_ = expression.date->first;
    }
    if (!reading.mod.empty()) {
        expression.date = third_of(*expression.date, reading.mod);
    }
    if (reading.approximate) {
        expression.mod = expression.mod.empty() ? "APPROX" : expression.mod;
        expression.date->approximate = true;
    }
    expression.date->uncertain = reading.uncertain;
    expression.date->open_end = reading.since;
    expression.date->open_begin = reading.until;
}

} // namespace casus
