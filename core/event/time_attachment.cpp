#include "core/event/time_attachment.h"

namespace casus {
namespace {

constexpr int longest_climb = 12;

} // namespace

TimeAttachment::TimeAttachment(const Document& document, const std::vector<TimeExpression>& times,
                               const std::function<bool(TokenIndex)>& is_event)
    : document_(document), times_(times), on_word_(document.tokens.size()),
      governor_(times.size(), no_token), describes_noun_(times.size()), dates_(times.size()) {
    for (TimeIndex time = 0; time < times.size(); ++time) {
        const TimeExpression& it = times[time];
        const bool told = it.first_token < it.last_token; // not a stamp
        dates_[time] = told && it.date && it.type != TimexType::set &&
                       it.type != TimexType::duration && !is_count(it);
        if (dates_[time]) {
            attach(time, is_event);
        }
    }
}

/// The token of an expression that hangs on something outside it.
TokenIndex TimeAttachment::head_of(const TimeExpression& time) const {
    for (TokenIndex i = time.first_token; i < time.last_token; ++i) {
        const TokenIndex head = document_.tokens[i].head;
        if (head == no_token || head < time.first_token || head >= time.last_token) {
            return i;
        }
    }
    return time.first_token;
}

/// "1720 had been discharged": a lone number that does something is no year.
bool TimeAttachment::is_count(const TimeExpression& time) const {
    const Token& token = document_.tokens[time.first_token];
    return time.last_token == time.first_token + 1 && token.upos == Upos::NUM &&
           (token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass ||
            token.relation == Relation::obj);
}

/// "Yesterday, drummer Smith died": what a comma parts from the noun does not describe it.
bool TimeAttachment::stands_before(const TimeExpression& time, TokenIndex noun) const {
    return time.last_token <= noun && document_.tokens[time.last_token].relation != Relation::punct;
}

/// "during the 1991 games", "at the 2012 summit": the noun tells when.
bool TimeAttachment::is_occasion(TokenIndex noun) const {
    for (const TokenIndex child : document_.children(noun)) {
        const Token& it = document_.tokens[child];
        if (it.relation == Relation::case_ &&
            (it.lemma == "during" || it.lemma == "at" || it.lemma == "in")) {
            return true;
        }
    }
    return false;
}

/// Climbs to the first verb or event above. A time before a plain noun stays with the noun.
void TimeAttachment::attach(TimeIndex time, const std::function<bool(TokenIndex)>& is_event) {
    TokenIndex at = document_.tokens[head_of(times_[time])].head;
    for (int step = 0; step < longest_climb && at != no_token; ++step) {
        const Token& token = document_.tokens[at];
        if (is_event(at) || token.upos == Upos::VERB || token.head == no_token) {
            hang(time, at);
            return;
        }
        const bool noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
        if (step == 0 && noun && stands_before(times_[time], at) && !is_occasion(at)) {
            describes_noun_[time] = true;
            hang(time, at);
            return;
        }
        at = token.head;
    }
}

void TimeAttachment::hang(TimeIndex time, TokenIndex word) {
    governor_[time] = word;
    const bool names_day = // "at 2 a.m. on Sunday": an hour has the day of its neighbour
        on_word_[word] && times_[*on_word_[word]].type == TimexType::time &&
        times_[time].type == TimexType::date && times_[time].date->grain == Grain::day;
    if (!on_word_[word] || names_day || finer(time, *on_word_[word])) {
        on_word_[word] = time;
    }
}

/// "on Friday in early May": the finer one dates the event.
bool TimeAttachment::finer(TimeIndex a, TimeIndex b) const {
    const auto days = [](const DateInterval& interval) { return interval.last - interval.first; };
    const auto open = [](const DateInterval& it) { return it.open_begin || it.open_end; };
    if (open(*times_[a].date) != open(*times_[b].date)) {
        return !open(*times_[a].date);
    }
    return days(*times_[a].date) < days(*times_[b].date);
}

} // namespace casus
