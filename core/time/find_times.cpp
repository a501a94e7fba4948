#include "core/time/find_times.h"

#include "core/language/verb_group.h"
#include "core/time/time_resolver.h"
#include "core/time/time_scanner.h"
#include "core/utf8.h"

namespace casus {
namespace {

/// Reads the direction in which a bare weekday or month points off the verb that governs it.
class DirectionReader {
public:
    DirectionReader(std::string_view text, const Document& document, const TimeGrammar& grammar)
        : text_(text), document_(document), grammar_(grammar) {}

    [[nodiscard]] TimeDirection read(const TimeReading& reading) const {
        if (reading.first > 0 && is_plan_word(reading.first - 1)) {
            return TimeDirection::future;
        }
        constexpr int longest_climb = 10;
        TokenIndex at = head_of(reading);
        for (int step = 0; step < longest_climb; ++step) {
            const TokenIndex head = document_.tokens[at].head;
            if (head == no_token) {
                return TimeDirection::unknown;
            }
            if (document_.tokens[head].upos == Upos::VERB) {
                return of_verb(head);
            }
            at = head;
        }
        return TimeDirection::unknown;
    }

private:
    [[nodiscard]] bool is_plan_word(TokenIndex token) const {
        return grammar_.as(TimeWordClass::plan,
                           fold_case(slice(text_, document_.tokens[token].span))) != nullptr ||
               grammar_.as(TimeWordClass::plan, document_.tokens[token].lemma) != nullptr;
    }

    [[nodiscard]] TokenIndex head_of(const TimeReading& reading) const {
        for (TokenIndex i = reading.first; i < reading.last; ++i) {
            const TokenIndex head = document_.tokens[i].head;
            if (head == no_token || head < reading.first || head >= reading.last) {
                return i;
            }
        }
        return reading.first;
    }

    [[nodiscard]] TimeDirection of_verb(TokenIndex verb) const {
        const VerbGroup group = verb_group(document_, verb);
        if (group.tense == Tense::future || group.modal == "would" || is_plan_word(verb)) {
            return TimeDirection::future;
        }
        if (group.tense == Tense::past || group.perfect) {
            return TimeDirection::past;
        }
        const TokenIndex head = document_.tokens[verb].head;
        const bool planned = head != no_token && is_plan_word(head);
        if (group.infinitive || planned) {
            return TimeDirection::future;
        }
        const bool coming =
            group.tense == Tense::present && (group.progressive || group.modal.empty());
        return coming || !group.modal.empty() ? TimeDirection::future : TimeDirection::unknown;
    }

    std::string_view text_;
    const Document& document_;
    const TimeGrammar& grammar_;
};

} // namespace

std::vector<TimeExpression> find_times(const Article& article, const Document& document,
                                       const TimeGrammar& grammar) {
    const DirectionReader directions(article.text, document, grammar);
    TimeResolver resolver(article.published);
    std::vector<TimeExpression> times;
    for (const Sentence& sentence : document.sentences) {
        for (const TimeReading& reading : scan_times(article.text, document, sentence, grammar)) {
            TimeExpression expression;
            expression.first_token = reading.first;
            expression.last_token = reading.last;
            expression.span = {document.tokens[reading.first].span.begin,
                               document.tokens[reading.last - 1].span.end};
            resolver.resolve(reading, directions.read(reading), expression);
            if (!expression.value.empty()) {
                times.push_back(std::move(expression));
            }
        }
    }
    return times;
}

} // namespace casus
