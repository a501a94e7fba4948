#include "core/event/dating.h"

#include "core/language/verb_group.h"

#include <algorithm>
#include <optional>
#include <string>

namespace casus {
namespace {

using TimeIndex = std::uint32_t;

constexpr int longest_climb = 12;

bool is_clause_bound(Relation relation) {
    return relation == Relation::ccomp || relation == Relation::parataxis ||
           relation == Relation::acl_relcl || relation == Relation::advcl_relcl;
}

class EventDater {
public:
    EventDater(const Article& article, const Document& document,
               const std::vector<TimeExpression>& times, const std::vector<Trigger>& triggers,
               const EventLexicon& lexicon, std::vector<Event>& events)
        : article_(article), document_(document), times_(times), triggers_(triggers),
          lexicon_(lexicon), events_(events), time_of_token_(document.tokens.size()),
          event_of_token_(document.tokens.size()), dates_speech_(times.size()) {
        for (std::uint32_t i = 0; i < triggers.size(); ++i) {
            event_of_token_[triggers[i].head] = i;
            if (triggers[i].verb != no_token) {
                event_of_token_[triggers[i].verb] = i;
            }
        }
    }

    void date() {
        for (TimeIndex time = 0; time < times_.size(); ++time) {
            attach(time);
        }
        for (std::uint32_t event = 0; event < events_.size(); ++event) {
            date_by_clause(event);
        }
        for (std::uint32_t event = 0; event < events_.size(); ++event) {
            const bool real = events_[event].status == EventStatus::actual ||
                              events_[event].status == EventStatus::ongoing;
            if (!events_[event].date && real) {
                date_by_sentence(event);
            }
            if (!events_[event].date) {
                date_by_context(event);
            }
        }
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    [[nodiscard]] bool speaks(TokenIndex verb) const {
        const SpeechVerb* speech = lexicon_.speech(token(verb).lemma);
        return speech != nullptr && !speech->act;
    }

    /// The token of an expression that hangs on something outside it.
    [[nodiscard]] TokenIndex head_of(const TimeExpression& time) const {
        for (TokenIndex i = time.first_token; i < time.last_token; ++i) {
            const TokenIndex head = token(i).head;
            if (head == no_token || head < time.first_token || head >= time.last_token) {
                return i;
            }
        }
        return time.first_token;
    }

    /// Hangs a time on the verb or event noun that governs it: the first on the way up the tree.
    void attach(TimeIndex time) {
        if (!times_[time].date || times_[time].type == TimexType::set ||
            times_[time].type == TimexType::duration) {
            return;
        }
        if (times_[time].first_token >= document_.tokens.size()) {
            return; // told outside the analysed text
        }
        TokenIndex at = token(head_of(times_[time])).head;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            const bool stops =
                event_of_token_[at] || token(at).upos == Upos::VERB || token(at).head == no_token;
            if (stops) {
                if (!time_of_token_[at] || finer(time, *time_of_token_[at])) {
                    time_of_token_[at] = time;
                }
                dates_speech_[time] = speaks(at);
                return;
            }
            at = token(at).head;
        }
    }

    /// "on Friday in early May": the finer one dates the event.
    [[nodiscard]] bool finer(TimeIndex a, TimeIndex b) const {
        const auto days = [](const DateInterval& interval) {
            return interval.last - interval.first;
        };
        return !times_[a].date->open_end && days(*times_[a].date) < days(*times_[b].date);
    }

    void set(Event& event, TimeIndex time, const std::string& rule) {
        event.time = time;
        event.date = times_[time].date;
        if (event.date->open_end) {
            lasts_since(event, rule == "its own words");
        }
        event.basis = DateBasis::explicit_;
        event.date_rule = rule + ": " + times_[time].arithmetic;
    }

    /// "a war since 2011" goes on; what a clause beside it tells ("when protests erupted") happened
    /// then.
    static void lasts_since(Event& event, bool own) {
        if (own && event.status == EventStatus::actual) {
            event.status = EventStatus::ongoing;
        }
        event.date->open_end = own || event.status == EventStatus::ongoing;
    }

    /// Climbs from the event to the first word above that has a time, as long as the way stays in
    /// one assertion: not out of reported speech, not out of a relative clause.
    void date_by_clause(std::uint32_t index) {
        Event& event = events_[index];
        const Trigger& trigger = triggers_[index];
        TokenIndex at = trigger.head;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            const bool own = at == trigger.head || at == trigger.verb;
            if (time_of_token_[at] && (own || !speaks(at))) {
                set(event, *time_of_token_[at], own ? "its own words" : "its clause");
                return;
            }
            const bool light_step =
                at == trigger.head && trigger.verb != no_token && trigger.verb != at;
            if (!light_step && leaves_assertion(at)) {
                return;
            }
            at = light_step ? trigger.verb : token(at).head;
        }
    }

    [[nodiscard]] bool leaves_assertion(TokenIndex at) const {
        const Relation relation = token(at).relation;
        if (is_clause_bound(relation)) {
            return true;
        }
        const bool unreal =
            relation == Relation::xcomp || relation == Relation::advcl || relation == Relation::acl;
        return unreal && verb_group(document_, at).infinitive;
    }

    /// The only date of the sentence, or the nearest one before or behind the event.
    void date_by_sentence(std::uint32_t index) {
        const Sentence& sentence =
            document_.sentences[document_.sentence_of(triggers_[index].head)];
        std::optional<TimeIndex> nearest;
        TokenIndex distance = 0;
        for (TimeIndex time = 0; time < times_.size(); ++time) {
            const TimeExpression& it = times_[time];
            const bool usable =
                it.date && it.type != TimexType::set && sentence.first <= it.first_token &&
                it.first_token < sentence.last && !it.date->open_end && !dates_speech_[time];
            if (!usable) {
                continue;
            }
            const TokenIndex head = triggers_[index].head;
            const TokenIndex far =
                it.first_token > head ? it.first_token - head : head - it.first_token;
            if (!nearest || far < distance) {
                nearest = time;
                distance = far;
            }
        }
        if (nearest) {
            set(events_[index], *nearest, "the nearest date of its sentence");
            events_[index].basis = DateBasis::inferred;
        }
    }

    /// The verb that tells an event, or the one above an event noun; no_token = none.
    [[nodiscard]] TokenIndex telling_verb(const Trigger& trigger) const {
        TokenIndex at = trigger.verb != no_token ? trigger.verb : trigger.head;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            if (token(at).upos == Upos::VERB) {
                return at;
            }
            at = token(at).head;
        }
        return no_token;
    }

    /// A fresh report: what an article tells without a day, in a tense of its own days, happened
    /// from the day of its main event (the day before publication unless told) to publication.
    /// Older background is told in the past perfect or with dates of its own.
    void date_by_context(std::uint32_t index) {
        Event& event = events_[index];
        const TokenIndex verb = telling_verb(triggers_[index]);
        if (!article_.published || event.status != EventStatus::actual || verb == no_token) {
            return;
        }
        const VerbGroup group = verb_group(document_, verb);
        const bool background = group.tense == Tense::past && group.perfect;
        const bool timeless = group.tense == Tense::none && !group.participle;
        if (background || timeless || sentence_is_background(triggers_[index].head)) {
            return;
        }
        event.date =
            DateInterval{std::min(main_day(), *article_.published - 1), *article_.published};
        event.date->approximate = true;
        event.basis = DateBasis::inferred;
        event.date_rule = "a fresh report without a day: from the main event's day to publication";
    }

    /// The day of the first event that the body dates, if it is of the last week.
    [[nodiscard]] Day main_day() const {
        constexpr int fresh = 6; // days
        for (const Event& event : events_) {
            if (event.basis == DateBasis::explicit_ && event.date &&
                event.date->first == event.date->last) {
                const int age = *article_.published - event.date->first;
                return age >= 0 && age <= fresh ? event.date->first : *article_.published - 1;
            }
        }
        return *article_.published - 1;
    }

    /// A sentence that speaks of a time long before.
    [[nodiscard]] bool sentence_is_background(TokenIndex at) const {
        constexpr int fresh = 30; // days
        const Sentence& sentence = document_.sentences[document_.sentence_of(at)];
        return std::any_of(times_.begin(), times_.end(), [&](const TimeExpression& time) {
            return time.date && sentence.span.contains(time.span) &&
                   time.date->last < *article_.published - fresh;
        });
    }

    const Article& article_;
    const Document& document_;
    const std::vector<TimeExpression>& times_;
    const std::vector<Trigger>& triggers_;
    const EventLexicon& lexicon_;
    std::vector<Event>& events_;
    std::vector<std::optional<TimeIndex>> time_of_token_;
    std::vector<std::optional<std::uint32_t>> event_of_token_;
    std::vector<bool> dates_speech_; ///< the time hangs on a verb of speech
};

} // namespace

void date_events(const Article& article, const Document& document,
                 const std::vector<TimeExpression>& times, const std::vector<Trigger>& triggers,
                 const EventLexicon& lexicon, std::vector<Event>& events) {
    EventDater(article, document, times, triggers, lexicon, events).date();
}

} // namespace casus
