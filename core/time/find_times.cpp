#include "core/time/find_times.h"

#include "core/time/time_direction.h"
#include "core/time/time_matcher.h"
#include "core/time/time_resolver.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

/// A stretch of text to search: a sentence, or a line that is no sentence but holds dates.
struct Stretch {
    Span span;
    TokenIndex first = 0;
    TokenIndex last = 0;
};

std::vector<Stretch> stretches(const Article& article, const Document& document) {
    std::vector<Stretch> all;
    for (const Sentence& sentence : document.sentences) {
        all.push_back({sentence.span, sentence.first, sentence.last});
    }
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::dateline) {
            all.push_back({block.span});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Stretch& a, const Stretch& b) { return a.span < b.span; });
    return all;
}

/// Whether a text tells of times long before it was published, so that its months and weekdays are
/// those of its story: many dates with a year of their own, few words like "yesterday".
bool is_narrative(const std::vector<FoundTime>& found, Day published) {
    const int now = civil(published).year;
    std::size_t old = 0;
    std::size_t fresh = 0;
    for (const FoundTime& time : found) {
        const auto year = time.reading.get(TimeField::year);
        old += year && *year < now - 1 && time.reading.form == TimeForm::calendar ? 1 : 0;
        fresh +=
            !year && time.reading.anchor == TimeAnchor::published &&
                    (time.reading.form == TimeForm::unit || time.reading.get(TimeField::weekday))
                ? 1
                : 0;
    }
    constexpr std::size_t fewest = 6;
    return old >= fewest && old > 3 * fresh;
}

class TimeFinder {
public:
    TimeFinder(const Article& article, const Document& document, const TimeGrammar& grammar)
        : article_(article), document_(document), grammar_(grammar) {}

    std::vector<TracedTime> find() {
        TimeMatcher matcher(article_.text, document_, grammar_);
        for (const Stretch& stretch : stretches(article_, document_)) {
            matcher.find(stretch.span, stretch.first, stretch.last, found_);
        }
        const auto published = article_.published;
        const bool narrative = published && is_narrative(found_, *published);
        TimeResolver resolver(narrative ? std::nullopt : published);
        share_fields();
        name_ended_quarters();
        for (FoundTime& time : found_) {
            mark_open_end(time);
            if (time.opens_stretch) {
                resolver.begin_sentence();
            }
            resolve(time, resolver);
        }
        join_ranges();
        return std::move(times_);
    }

private:
    void resolve(const FoundTime& time, TimeResolver& resolver) {
        const bool attribute = time.reading.get(TimeField::day) && describes_noun(time);
        const bool told = time.first < time.last && !attribute;
        const auto direction =
            time_direction(article_.text, document_, grammar_, time.first, time.last);
        const TimeReading& reading = time.reading;
        TracedTime traced;
        traced.rules.assign(reading.rules.begin(), reading.rules.begin() + reading.rule_count);
        TimeExpression& expression = traced.expression;
        expression.span = time.span;
        expression.first_token = time.first;
        expression.last_token = time.last;
        expression.rule = grammar_.rules()[traced.rules.back()].id;
        resolver.resolve(reading, direction, told, expression);
        if (!expression.arithmetic.empty()) {
            expression.arithmetic = "\"" + std::string(slice(article_.text, time.span)) +
                                    "\": " + expression.arithmetic;
        }
        times_.push_back(std::move(traced));
    }

    /// "15 to 22 February 1984", "April 6-7, 1915", "1914-18": what one end tells holds for both.
    void share_fields() {
        for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
            TimeReading& first = found_[i].reading;
            TimeReading& second = found_[i + 1].reading;
            const std::size_t gap = found_[i + 1].span.begin - found_[i].span.end;
            constexpr std::size_t widest = 9; // " through "
            if (gap > widest || first.form != TimeForm::calendar ||
                second.form != TimeForm::calendar) {
                continue;
            }
            if (first.get(TimeField::day) && !first.get(TimeField::month) && !first.same_month) {
                copy_if_missing(second, first, TimeField::month);
            }
            const auto century = first.get(TimeField::year);
            if (const auto year = second.get(TimeField::short_year);
                year && century && !first.get(TimeField::month)) {
                second.set(TimeField::year, *century / 100 * 100 + *year);
            }
            if (first.get(TimeField::month) &&
                (second.get(TimeField::month) || second.same_month)) {
                copy_if_missing(second, first, TimeField::year);
                const bool range = is_range(found_[i].span, found_[i + 1].span);
                if (range && !second.get(TimeField::year)) { // the end lies behind the beginning
                    second.anchor = TimeAnchor::told;
                }
            }
        }
    }

    /// "the quarter ended July 31": the calendar quarter that holds the middle of its three months.
    /// Where a quarter has been named ("the fourth quarter ended June 30"), its fiscal name holds.
    void name_ended_quarters() {
        for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
            TimeReading& quarter = found_[i].reading;
            const TimeReading& end = found_[i + 1].reading;
            const auto month = end.get(TimeField::month);
            if (quarter.form == TimeForm::quarter) {
                return;
            }
            if (quarter.form == TimeForm::unit && quarter.unit == TimeUnit::quarter && month &&
                text_between(found_[i].span, found_[i + 1].span) == " ended ") {
                constexpr int months_of_year = 12;
                const int middle = (*month + months_of_year - 2) % months_of_year; // from 0
                quarter.form = TimeForm::quarter;
                quarter.set(TimeField::quarter, middle / 3 + 1);
                if (const auto year = end.get(TimeField::year)) {
                    quarter.set(TimeField::year, middle < *month ? *year : *year - 1);
                }
            }
        }
    }

    /// "the November 27 agreement": the story does not go there.
    [[nodiscard]] bool describes_noun(const FoundTime& time) const {
        if (time.first >= time.last) {
            return false;
        }
        const TokenIndex head = document_.tokens[time.last - 1].head;
        if (head == no_token || head < time.last || document_.tokens[head].upos != Upos::NOUN) {
            return false;
        }
        for (TokenIndex i = time.last; i < head; ++i) { // "the November 27 border agreement"
            const Upos tag = document_.tokens[i].upos;
            if (tag != Upos::ADJ && tag != Upos::NOUN && tag != Upos::PROPN) {
                return false;
            }
        }
        return true;
    }

    static void copy_if_missing(const TimeReading& from, TimeReading& to, TimeField field) {
        if (const auto number = from.get(field); number && !to.get(field)) {
            to.set(field, *number);
        }
    }

    /// "since early 2011", "until March": the words before are not part of the expression.
    void mark_open_end(FoundTime& time) const {
        std::string_view before = std::string_view(article_.text).substr(0, time.span.begin);
        while (!before.empty() && (before.back() == ' ' || before.back() == '\n')) {
            before.remove_suffix(1);
        }
        const std::size_t blank = before.find_last_of(" \n(\"");
        const std::string_view word =
            before.substr(blank == std::string_view::npos ? 0 : blank + 1);
        time.reading.since = word == "since" || word == "Since";
        time.reading.until = word == "until" || word == "Until" || word == "till";
    }

    /// "from 2001 to 2009", "Dec. 8-9", "between March and May": both ends mean the whole.
    void join_ranges() {
        for (std::size_t i = 0; i + 1 < times_.size(); ++i) {
            TimeExpression& first = times_[i].expression;
            TimeExpression& second = times_[i + 1].expression;
            const bool dated = first.date && second.date && first.type == second.type;
            if (dated && first.date->first < second.date->last &&
                is_range(first.span, second.span)) {
                first.date->last = second.date->last;
                first.date->open_end = false;
                first.date->grain = std::min(first.date->grain, second.date->grain);
                second.date = first.date;
                const std::string whole = " (from " + first.value + " to " + second.value + ")";
                first.arithmetic += whole;
                second.arithmetic += whole;
                ++i;
            }
        }
    }

    [[nodiscard]] std::string_view text_between(Span first, Span second) const {
        return slice(article_.text, {first.end, second.begin});
    }

    [[nodiscard]] bool is_range(Span first, Span second) const {
        const std::string_view text = article_.text;
        const std::string_view between = text_between(first, second);
        constexpr std::array<std::string_view, 11> words{
            "-",       " - ",    "\xE2\x80\x93", " \xE2\x80\x93 ", "\xE2\x80\x94", " to ",
            " until ", " till ", " through ",    " to the ",       " until the "};
        if (std::find(words.begin(), words.end(), between) != words.end()) {
            return true;
        }
        const std::string_view before = text.substr(0, first.begin);
        return between == " and " && (before.ends_with("between ") || before.ends_with("Between "));
    }

    const Article& article_;
    const Document& document_;
    const TimeGrammar& grammar_;
    std::vector<FoundTime> found_;
    std::vector<TracedTime> times_;
};

} // namespace

std::vector<TracedTime> trace_times(const Article& article, const Document& document,
                                    const TimeGrammar& grammar) {
    return TimeFinder(article, document, grammar).find();
}

std::vector<TimeExpression> find_times(const Article& article, const Document& document,
                                       const TimeGrammar& grammar) {
    std::vector<TimeExpression> times;
    for (TracedTime& traced : trace_times(article, document, grammar)) {
        if (!traced.expression.value.empty()) {
            times.push_back(std::move(traced.expression));
        }
    }
    return times;
}

} // namespace casus
