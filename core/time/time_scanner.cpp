#include "core/time/time_scanner.h"

#include "core/time/day.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace casus {
namespace {

using Form = TimeReading::Form;
using Class = TimeWordClass;

std::optional<int> integer(std::string_view word) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = error == std::errc() && end == word.data() + word.size() && !word.empty();
    return whole && value >= 0 ? std::optional(value) : std::nullopt;
}

bool is_year(int value) {
    return value >= 1000 && value <= 2100;
}

/// Tries the rules at one token after another; each rule either returns a reading or nothing.
class Scanner {
public:
    Scanner(std::string_view text, const Document& document, const Sentence& sentence,
            const TimeGrammar& grammar)
        : document_(document), grammar_(grammar), first_(sentence.first), last_(sentence.last) {
        for (TokenIndex i = first_; i < last_; ++i) {
            words_.push_back(fold_case(slice(text, document.tokens[i].span)));
        }
    }

    std::vector<TimeReading> scan() {
        using Rule = std::optional<TimeReading> (Scanner::*)(TokenIndex) const;
        constexpr std::array<Rule, 15> rules{
            &Scanner::numeric_date,  &Scanner::named_month,   &Scanner::day_before_month,
            &Scanner::weekday,       &Scanner::directed_unit, &Scanner::day_word,
            &Scanner::part_of_today, &Scanner::every,         &Scanner::offset,
            &Scanner::decade,        &Scanner::century,       &Scanner::quarter,
            &Scanner::same_day,      &Scanner::plain_year,    &Scanner::single_word};
        std::vector<TimeReading> readings;
        for (TokenIndex i = first_; i < last_;) {
            std::optional<TimeReading> best;
            for (const Rule rule : rules) {
                auto reading = (this->*rule)(i);
                if (reading && (!best || reading->last > best->last)) {
                    best = std::move(reading);
                }
            }
            if (!best) {
                ++i;
                continue;
            }
            best->first = i;
            decorate(*best, readings.empty() ? first_ : readings.back().last);
            i = best->last;
            readings.push_back(std::move(*best));
        }
        return readings;
    }

private:
    [[nodiscard]] std::string_view word(TokenIndex i) const {
        return i >= first_ && i < last_ ? std::string_view(words_[i - first_]) : std::string_view();
    }

    [[nodiscard]] const TimeWord* as(Class word_class, TokenIndex i) const {
        return grammar_.as(word_class, word(i));
    }

    [[nodiscard]] std::optional<int> number(TokenIndex i) const {
        if (const auto value = integer(word(i))) {
            return value;
        }
        const TimeWord* known = as(Class::number, i);
        return known != nullptr ? std::optional(known->value) : std::nullopt;
    }

    [[nodiscard]] std::optional<int> year_at(TokenIndex i) const {
        const auto value = integer(word(i));
        return value && word(i).size() == 4 && is_year(*value) ? value : std::nullopt;
    }

    [[nodiscard]] std::optional<int> day_of_month(TokenIndex i) const {
        std::optional<int> value = integer(word(i));
        if (!value && as(Class::ordinal, i) != nullptr) {
            value = as(Class::ordinal, i)->value;
        }
        return value && *value >= 1 && *value <= 31 && word(i).size() <= 11 ? value : std::nullopt;
    }

    static TimeReading reading(Form form, TokenIndex last, std::string_view rule) {
        TimeReading result;
        result.form = form;
        result.last = last;
        result.rule = rule;
        return result;
    }

    /// 2016-12-08, 08.12.2016, 12/8/2016, 8/12/16.
    [[nodiscard]] std::optional<TimeReading> numeric_date(TokenIndex i) const {
        std::string joined;
        for (TokenIndex j = i; j < std::min(i + 5, last_); ++j) {
            joined += word(j);
            if (auto found = numeric_date_in(joined)) {
                found->last = j + 1;
                const bool longer =
                    j + 1 < last_ &&
                    (word(j + 1) == "/" || word(j + 1) == "-" || word(j + 1) == ".") &&
                    integer(word(j + 2)).has_value();
                return longer ? std::nullopt : found;
            }
            const bool part =
                integer(word(j)) || word(j) == "/" || word(j) == "-" || word(j) == ".";
            if (!part) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] static std::optional<TimeReading> numeric_date_in(std::string_view text) {
        const std::size_t mark = text.find_first_of("-./");
        if (mark == std::string_view::npos || text.size() > 10) {
            return std::nullopt;
        }
        const char separator = text[mark];
        const std::size_t second = text.find(separator, mark + 1);
        if (second == std::string_view::npos) {
            return std::nullopt;
        }
        const auto a = integer(text.substr(0, mark));
        const auto b = integer(text.substr(mark + 1, second - mark - 1));
        const auto c = integer(text.substr(second + 1));
        if (!a || !b || !c) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::calendar, 0, "numeric date");
        if (mark == 4) {
            found.year = *a;
            found.month = *b;
            found.day = *c;
        } else {
            const std::size_t year_digits = text.size() - second - 1;
            if (year_digits != 4 && !(year_digits == 2 && separator != '-')) {
                return std::nullopt;
            }
            const bool month_first = separator == '/' && *a <= 12;
            found.year = year_digits == 4 ? *c : *c + (*c <= 30 ? 2000 : 1900);
            found.month = month_first ? *a : *b;
            found.day = month_first ? *b : *a;
            found.uncertain = separator == '/' && *a <= 12 && *b <= 12 && *a != *b;
        }
        return *found.month >= 1 && *found.month <= 12 &&
                       make_day(*found.year, *found.month, *found.day)
                   ? std::optional(found)
                   : std::nullopt;
    }

    /// "may", "march", "mar" and the like are months only where they are written and used so.
    [[nodiscard]] const TimeWord* month_at(TokenIndex i) const {
        const TimeWord* month = as(Class::month, i);
        if (month == nullptr) {
            return nullptr;
        }
        const Upos tag = document_.tokens[i].upos;
        const bool doubtful =
            word(i) == "may" || word(i) == "march" || word(i) == "august" || word(i).size() <= 3;
        const bool dated =
            day_of_month(i + 1) || year_at(i + 1) || (i > first_ && day_of_month(i - 1));
        const bool name = tag == Upos::PROPN;
        return !doubtful || dated || (name && word(i).size() > 3) ? month : nullptr;
    }

    /// "(Friday,) Dec. 9(, 2016)", "December 2016", "December".
    [[nodiscard]] std::optional<TimeReading> named_month(TokenIndex i) const {
        const TimeWord* month = month_at(i);
        if (month == nullptr) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::calendar, i + 1, "month");
        found.month = month->value;
        TokenIndex at = i + 1;
        if (word(at) == "the" && day_of_month(at + 1)) {
            ++at;
        }
        if (const auto day = day_of_month(at); day && !year_at(at)) {
            found.day = day;
            found.last = ++at;
        }
        take_year(found);
        return found;
    }

    /// "8 December 2016", "the 8th of December".
    [[nodiscard]] std::optional<TimeReading> day_before_month(TokenIndex i) const {
        const TokenIndex start = word(i) == "the" ? i + 1 : i;
        const auto day = day_of_month(start);
        const TokenIndex at = word(start + 1) == "of" ? start + 2 : start + 1;
        if (!day || at >= last_ || as(Class::month, at) == nullptr) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::calendar, at + 1, "day month");
        found.day = day;
        found.month = as(Class::month, at)->value;
        take_year(found);
        return found;
    }

    void take_year(TimeReading& found) const {
        TokenIndex at = found.last;
        at += word(at) == "," || word(at) == "of" ? 1 : 0;
        if (const auto year = year_at(at)) {
            found.year = year;
            found.last = at + 1;
        } else if (word(found.last) == "last" && word(found.last + 1) == "year") {
            found.direction = -1;
            found.last += 2;
        }
    }

    /// "Wednesday", "last Friday", "Friday, Dec. 9", "Saturday night".
    [[nodiscard]] std::optional<TimeReading> weekday(TokenIndex i) const {
        TokenIndex at = i;
        std::optional<int> direction;
        if (const TimeWord* word_ = as(Class::direction, i); word_ != nullptr) {
            direction = word_->value;
            ++at;
            if (as(Class::direction, at) != nullptr) { // "this coming Sunday"
                direction = as(Class::direction, at++)->value;
            }
        }
        const TimeWord* day = at < last_ ? as(Class::weekday, at) : nullptr;
        const bool name = day != nullptr && document_.tokens[at].upos != Upos::VERB;
        if (!name) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::calendar, at + 1, "weekday");
        found.weekday = day->value;
        found.direction = direction;
        const TokenIndex behind = word(at + 1) == "," ? at + 2 : at + 1;
        std::optional<TimeReading> date = behind < last_ ? named_month(behind) : std::nullopt;
        if (!date && behind < last_) {
            date = day_before_month(behind);
        }
        if (date && date->day) {
            date->weekday = day->value;
            return date;
        }
        return found;
    }

    [[nodiscard]] const TimeWord* unit_at(TokenIndex i) const {
        return i < last_ ? as(Class::unit, i) : nullptr;
    }

    /// "last week", "this summer", "next month", "the past three years", "the weekend".
    [[nodiscard]] std::optional<TimeReading> directed_unit(TokenIndex i) const {
        TokenIndex at = word(i) == "the" ? i + 1 : i;
        const TimeWord* direction = at < last_ ? as(Class::direction, at) : nullptr;
        if (direction == nullptr) {
            const TimeWord* unit = unit_at(at);
            const bool weekend =
                unit != nullptr && unit->value == static_cast<int>(TimeUnit::weekend) && at > i;
            if (!weekend) {
                return std::nullopt;
            }
            TimeReading found = reading(Form::unit, at + 1, "weekend");
            found.unit = TimeUnit::weekend;
            found.direction = 0;
            return found;
        }
        ++at;
        if (const TimeWord* season = at < last_ ? as(Class::season, at) : nullptr;
            season != nullptr) {
            TimeReading found = reading(Form::season, at + 1, "directed season");
            found.month = season->value;
            found.text = season->text;
            found.direction = direction->value;
            return found;
        }
        if (const TimeWord* month = at < last_ ? as(Class::month, at) : nullptr;
            month != nullptr && word(at).size() > 3) {
            TimeReading found = reading(Form::calendar, at + 1, "directed month");
            found.month = month->value;
            found.direction = direction->value;
            return found;
        }
        const auto amount = number(at);
        const bool few = word(at) == "few" || word(at) == "several" || word(at) == "couple";
        const TokenIndex unit_place =
            at + (amount || few ? 1 : 0) + (word(at) == "couple" && word(at + 1) == "of" ? 1 : 0);
        const TimeWord* unit = unit_at(unit_place);
        if (unit == nullptr) {
            return std::nullopt;
        }
        const bool span = amount || few || word(unit_place).ends_with('s');
        TimeReading found = reading(span ? Form::duration : Form::unit, unit_place + 1,
                                    span ? "span" : "directed unit");
        found.unit = static_cast<TimeUnit>(unit->value);
        found.direction = direction->value;
        found.amount = amount.value_or(0);
        found.vague = !amount;
        return found;
    }

    [[nodiscard]] std::optional<TimeReading> day_word(TokenIndex i) const {
        const TimeWord* day = as(Class::day_word, i);
        if (day == nullptr) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::day_word, i + 1, "day word");
        found.amount = day->value;
        found.part = day->text;
        return found;
    }

    /// "this morning", "last night".
    [[nodiscard]] std::optional<TimeReading> part_of_today(TokenIndex i) const {
        const TimeWord* part = i + 1 < last_ ? as(Class::part, i + 1) : nullptr;
        if (part == nullptr || (word(i) != "this" && word(i) != "last")) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::part_today, i + 2, "part of today");
        found.part = part->text;
        found.amount = word(i) == "last" ? -1 : 0;
        return found;
    }

    /// "every Monday", "each year".
    [[nodiscard]] std::optional<TimeReading> every(TokenIndex i) const {
        if (word(i) != "every" && word(i) != "each") {
            return std::nullopt;
        }
        TimeReading found = reading(Form::set, i + 2, "every");
        if (const TimeWord* day = i + 1 < last_ ? as(Class::weekday, i + 1) : nullptr;
            day != nullptr) {
            found.text = "XXXX-WXX-" + std::to_string(day->value);
            return found;
        }
        const TimeWord* unit = unit_at(i + 1);
        if (unit == nullptr) {
            return std::nullopt;
        }
        constexpr std::array<std::string_view, 12> values{"PT1M", "PT1H", "P1D",  "P1W",
                                                          "P1W",  "P1M",  "P3M",  "P6M",
                                                          "P1Y",  "P1Y",  "P10Y", "P100Y"};
        found.text = values.at(static_cast<std::size_t>(unit->value));
        return found;
    }

    struct Amount {
        int value = 0;
        bool vague = false;
        TokenIndex last = 0;
    };

    /// "three", "a", "a few", "several", "two dozen".
    [[nodiscard]] std::optional<Amount> amount_at(TokenIndex i) const {
        if (word(i) == "a" && (word(i + 1) == "few" || word(i + 1) == "couple")) {
            return Amount{0, true, i + 2 + (word(i + 2) == "of" ? 1U : 0U)};
        }
        if (word(i) == "few" || word(i) == "several" || word(i) == "many" || word(i) == "recent") {
            return Amount{0, true, i + 1};
        }
        const auto value = number(i);
        if (!value || *value > 1000) {
            return std::nullopt;
        }
        int sum = *value;
        TokenIndex last = i + 1;
        last += word(last) == "-" ? 1 : 0;
        const auto units = number(last);
        if (units && *units < 10 && sum >= 20 && sum % 10 == 0 && as(Class::number, i) != nullptr) {
            return Amount{sum + *units, false, last + 1};
        }
        return Amount{sum, false, word(last - 1) == "-" ? last - 1 : last};
    }

    /// "six weeks ago", "three days later", "two days before the vote", "for three days".
    [[nodiscard]] std::optional<TimeReading> offset(TokenIndex i) const {
        const auto amount = amount_at(i);
        if (!amount) {
            return std::nullopt;
        }
        TokenIndex at = amount->last;
        at += word(at) == "-" ? 1 : 0;
        const TimeWord* unit = unit_at(at);
        if (unit == nullptr || unit->value == static_cast<int>(TimeUnit::half) ||
            unit->value == static_cast<int>(TimeUnit::season)) {
            return std::nullopt;
        }
        const bool article = (word(i) == "a" || word(i) == "an") && at == i + 1;
        TimeReading found = reading(Form::duration, at + 1, "duration");
        found.unit = static_cast<TimeUnit>(unit->value);
        found.amount = amount->value * (unit->text == "2" ? 2 : 1);
        found.vague = amount->vague;
        return finish_offset(found, article);
    }

    [[nodiscard]] std::optional<TimeReading> finish_offset(TimeReading found, bool article) const {
        const std::string_view behind = word(found.last);
        if (behind == "ago" || behind == "earlier" || behind == "later" || behind == "before" ||
            behind == "after" || (behind == "from" && word(found.last + 1) == "now")) {
            const bool back = behind == "ago" || behind == "earlier" || behind == "before";
            found.form = Form::offset;
            found.rule = "offset";
            found.amount = back ? -found.amount : found.amount;
            found.direction = back ? -1 : 1;
            const bool from_now = behind == "ago" || behind == "from";
            found.anchor =
                from_now ? TimeReading::Anchor::published : TimeReading::Anchor::narrative;
            const bool bare = behind == "before" ||
                              behind == "after"; // "two days before": only the span is known
            found.last += behind == "from" ? 2 : bare ? 0 : 1;
            if (bare) {
                found.form = Form::duration;
                found.amount = std::abs(found.amount);
            }
            return found;
        }
        return article ? std::nullopt : std::optional(found);
    }

    /// "the 1990s", "1990s", "the late '90s".
    [[nodiscard]] std::optional<TimeReading> decade(TokenIndex i) const {
        const TokenIndex at = word(i) == "the" ? i + 1 : i;
        std::string_view text = word(at);
        if (!text.ends_with('s') || text.size() < 3) {
            return std::nullopt;
        }
        text.remove_suffix(1);
        for (const std::string_view quote : {"'", "\xE2\x80\x99", "\xE2\x80\x98"}) {
            if (text.starts_with(quote)) {
                text.remove_prefix(quote.size());
            }
            if (text.ends_with(quote)) {
                text.remove_suffix(quote.size());
            }
        }
        const auto value = integer(text);
        if (!value || *value % 10 != 0 || (text.size() != 4 && !(text.size() == 2 && at > i))) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::decade, at + 1, "decade");
        found.year = text.size() == 4 ? *value : 1900 + *value;
        return is_year(*found.year) ? std::optional(found) : std::nullopt;
    }

    [[nodiscard]] std::optional<TimeReading> century(TokenIndex i) const {
        const TokenIndex at = word(i) == "the" ? i + 1 : i;
        const TimeWord* ordinal = at < last_ ? as(Class::ordinal, at) : nullptr;
        const TokenIndex behind = word(at + 1) == "-" ? at + 2 : at + 1;
        const TimeWord* unit = unit_at(behind);
        if (ordinal == nullptr || unit == nullptr ||
            unit->value != static_cast<int>(TimeUnit::century)) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::century, behind + 1, "century");
        found.year = (ordinal->value - 1) * 100;
        return found;
    }

    /// "the third quarter of 2016", "first half".
    [[nodiscard]] std::optional<TimeReading> quarter(TokenIndex i) const {
        const TokenIndex at = word(i) == "the" ? i + 1 : i;
        const TimeWord* ordinal = at < last_ ? as(Class::ordinal, at) : nullptr;
        const TokenIndex behind = word(at + 1) == "-" ? at + 2 : at + 1;
        const TimeWord* unit = unit_at(behind);
        const bool quarters = unit != nullptr && unit->value == static_cast<int>(TimeUnit::quarter);
        const bool halves = unit != nullptr && unit->value == static_cast<int>(TimeUnit::half);
        if (ordinal == nullptr || !(quarters || halves) || ordinal->value > (quarters ? 4 : 2)) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::quarter, behind + 1, "quarter");
        found.unit = quarters ? TimeUnit::quarter : TimeUnit::half;
        found.amount = ordinal->value;
        take_year(found);
        return halves && !found.year ? std::nullopt : std::optional(found);
    }

    /// "that day", "the same day", "the next morning", "the day before", "the following week".
    [[nodiscard]] std::optional<TimeReading> same_day(TokenIndex i) const {
        struct Phrase {
            std::array<std::string_view, 3> words;
            int days;
        };
        constexpr std::array<Phrase, 12> phrases{{{{"that", "day", ""}, 0},
                                                  {{"the", "same", "day"}, 0},
                                                  {{"that", "same", "day"}, 0},
                                                  {{"the", "next", "day"}, 1},
                                                  {{"the", "following", "day"}, 1},
                                                  {{"the", "next", "morning"}, 1},
                                                  {{"the", "following", "morning"}, 1},
                                                  {{"the", "day", "before"}, -1},
                                                  {{"the", "previous", "day"}, -1},
                                                  {{"the", "day", "after"}, 1},
                                                  {{"a", "day", "later"}, 1},
                                                  {{"a", "day", "earlier"}, -1}}};
        for (const Phrase& phrase : phrases) {
            const TokenIndex size = phrase.words[2].empty() ? 2 : 3;
            bool all = true;
            for (TokenIndex k = 0; k < size; ++k) {
                all = all && word(i + k) == phrase.words.at(k);
            }
            if (all) {
                TimeReading found = reading(Form::same_day, i + size, "narrative day");
                found.amount = phrase.days;
                return found;
            }
        }
        return std::nullopt;
    }

    /// "2011": where a preposition, a modifier or nothing that is counted stands beside it.
    [[nodiscard]] std::optional<TimeReading> plain_year(TokenIndex i) const {
        const auto year = year_at(i);
        if (!year || *year < 1500) {
            return std::nullopt;
        }
        constexpr std::array<std::string_view, 22> before{
            "after", "before", "between", "by",     "circa",      "early",  "during", "from",
            "in",    "late",   "mid",     "of",     "since",      "spring", "summer", "through",
            "to",    "until",  "winter",  "autumn", "throughout", "fall"};
        const bool led =
            i > first_ && std::find(before.begin(), before.end(), word(i - 1)) != before.end();
        const Upos next = i + 1 < last_ ? document_.tokens[i + 1].upos : Upos::PUNCT;
        const bool counted = document_.tokens[i].relation == Relation::nummod &&
                             next == Upos::NOUN && document_.tokens[i + 1].xpos == Xpos::NNS;
        const bool named = i > first_ && document_.tokens[i - 1].upos == Upos::PROPN && !led &&
                           as(Class::month, i - 1) == nullptr;
        const bool money = i > first_ && (word(i - 1) == "$" || word(i - 1) == "\xE2\x82\xAC" ||
                                          word(i - 1) == "#");
        const bool modern = *year >= 1900 && *year <= 2050;
        if (money || (!led && (counted || named || !modern))) {
            return std::nullopt;
        }
        TimeReading found = reading(Form::calendar, i + 1, "year");
        found.year = year;
        return found;
    }

    /// "now", "daily", "summer 2016".
    [[nodiscard]] std::optional<TimeReading> single_word(TokenIndex i) const {
        for (const TimeWord& known : grammar_.readings(word(i))) {
            if (known.word_class == Class::reference || known.word_class == Class::frequency) {
                const bool set = known.word_class == Class::frequency;
                TimeReading found = reading(set ? Form::set : Form::reference, i + 1,
                                            set ? "frequency" : "reference");
                found.text = known.text;
                return found;
            }
            if (known.word_class == Class::season) {
                return named_season(i, known);
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<TimeReading> named_season(TokenIndex i,
                                                          const TimeWord& season) const {
        TimeReading found = reading(Form::season, i + 1, "season");
        found.month = season.value;
        found.text = season.text;
        take_year(found);
        const bool guarded = as(Class::name_guard, i - 1) != nullptr ||
                             as(Class::name_guard, i + 1) != nullptr ||
                             as(Class::name_guard, found.last) != nullptr;
        const bool noun =
            document_.tokens[i].upos == Upos::NOUN || document_.tokens[i].upos == Upos::PROPN;
        const bool led = word(i - 1) == "in" || word(i - 1) == "the" || word(i - 1) == "of" ||
                         word(i - 1) == "since";
        return !guarded && noun && (found.year || (led && word(i) != "fall")) ? std::optional(found)
                                                                              : std::nullopt;
    }

    /// What stands before and behind an expression: "since early", "about", "late ... evening",
    /// "at 10 p.m.".
    void decorate(TimeReading& found, TokenIndex limit) const {
        take_part_behind(found);
        TokenIndex at = found.first;
        while (at > limit) {
            const std::string_view before = word(at - 1);
            if (const TimeWord* mod = as(Class::mod, at - 1); mod != nullptr && dated(found)) {
                found.mod = mod->text;
                found.first = --at;
            } else if (as(Class::approx, at - 1) != nullptr) {
                found.approximate = true;
                found.first = --at;
            } else if (before == "the" || before == "of" || before == "-") {
                const bool inside =
                    before != "the" && at - 1 > limit && as(Class::mod, at - 2) != nullptr;
                const bool the =
                    before == "the" && (found.form == Form::season || found.form == Form::decade ||
                                        found.form == Form::century || !found.mod.empty());
                if (!inside && !the) {
                    break;
                }
                --at;
                if (the) {
                    found.first = at;
                }
            } else {
                break;
            }
        }
        const std::string_view before =
            found.first > first_ ? word(found.first - 1) : std::string_view();
        found.since = before == "since";
        found.until = before == "until" || before == "till";
    }

    [[nodiscard]] static bool dated(const TimeReading& found) {
        return found.form != Form::duration && found.form != Form::set &&
               found.form != Form::reference && found.form != Form::offset;
    }

    /// "Wednesday evening", "Saturday night".
    void take_part_behind(TimeReading& found) const {
        const bool day = found.form == Form::day_word || found.weekday || found.day;
        const TimeWord* part = day && found.last < last_ ? as(Class::part, found.last) : nullptr;
        if (part != nullptr) {
            found.part = part->text;
            ++found.last;
        }
    }

    const Document& document_;
    const TimeGrammar& grammar_;
    TokenIndex first_;
    TokenIndex last_;
    std::vector<std::string> words_; ///< folded
};

} // namespace

std::vector<TimeReading> scan_times(std::string_view text, const Document& document,
                                    const Sentence& sentence, const TimeGrammar& grammar) {
    return Scanner(text, document, sentence, grammar).scan();
}

} // namespace casus
