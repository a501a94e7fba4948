#include "core/event/dating.h"

#include "core/event/status.h"
#include "core/event/time_attachment.h"
#include "core/language/verb_group.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace casus {
namespace {

constexpr int longest_climb = 12;
constexpr int fresh_days = 6; ///< a report tells news of the last week

bool is_clause(Relation relation) {
    return relation == Relation::root || relation == Relation::ccomp ||
           relation == Relation::parataxis || relation == Relation::advcl ||
           relation == Relation::acl || relation == Relation::acl_relcl ||
           relation == Relation::advcl_relcl || relation == Relation::csubj;
}

/// Verbs that only say when something is: "the talks that took place on Friday".
bool only_places_in_time(std::string_view lemma) {
    constexpr std::array<std::string_view, 12> verbs{"be",       "begin", "come",  "expect",
                                                     "happen",   "hold",  "occur", "plan",
                                                     "schedule", "set",   "start", "take"};
    return std::binary_search(verbs.begin(), verbs.end(), lemma);
}

class EventDater {
public:
    EventDater(const Article& article, const Document& document,
               const std::vector<TimeExpression>& times, const std::vector<Trigger>& triggers,
               const EventLexicon& lexicon, std::vector<Event>& events)
        : article_(article), document_(document), times_(times), triggers_(triggers),
          lexicon_(lexicon), events_(events), is_event_(heads_of(document, triggers)),
          attached_(document, times, [this](TokenIndex token) { return is_event_[token]; }) {}

    void date() {
        for (std::uint32_t event = 0; event < events_.size(); ++event) {
            date_by_clause(event);
        }
        for (std::uint32_t event = 0; event < events_.size(); ++event) {
            if (!events_[event].date) {
                date_by_relative_clause(event);
            }
            if (!events_[event].date) {
                date_by_report(event);
            }
            if (!events_[event].date && is_real(events_[event])) {
                date_by_sentence(event);
            }
        }
        for (std::uint32_t event = 0; event < events_.size(); ++event) {
            if (!events_[event].date) {
                date_by_occasion(event);
            }
        }
        for (std::uint32_t event = 0; event < events_.size(); ++event) {
            if (!events_[event].date) {
                date_by_context(event);
            }
        }
    }

private:
    static std::vector<bool> heads_of(const Document& document,
                                      const std::vector<Trigger>& triggers) {
        std::vector<bool> heads(document.tokens.size());
        for (const Trigger& trigger : triggers) {
            heads[trigger.head] = true;
            if (trigger.verb != no_token) {
                heads[trigger.verb] = true;
            }
        }
        return heads;
    }

    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    static bool is_real(const Event& event) {
        return event.status == EventStatus::actual || event.status == EventStatus::ongoing;
    }

    [[nodiscard]] bool speaks(TokenIndex verb) const {
        const SpeechVerb* speech = lexicon_.speech(token(verb).lemma);
        return speech != nullptr && !speech->act;
    }

    /// `own` = the words that tell the event govern the time.
    void set(Event& event, TimeIndex time, DateBasis basis, const std::string& rule,
             bool own = false) {
        event.time = time;
        event.date = times_[time].date;
        if (event.date->open_end) {
            lasts_since(event, own);
        }
        event.basis = basis;
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
        const Trigger& trigger = triggers_[index];
        TokenIndex at = trigger.head;
        bool raised = false; // "are believed to have been killed since then"
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            const bool own = at == trigger.head || at == trigger.verb;
            if (const auto time = attached_.on(at); time && (own || raised || !speaks(at))) {
                set(events_[index], *time, DateBasis::explicit_,
                    own ? "its own words" : "its clause", own);
                return;
            }
            const bool light_step =
                at == trigger.head && trigger.verb != no_token && trigger.verb != at;
            if (!light_step && leaves_assertion(at)) {
                return;
            }
            raised = token(at).relation == Relation::xcomp;
            at = light_step ? trigger.verb : token(at).head;
        }
    }

    [[nodiscard]] bool leaves_assertion(TokenIndex at) const {
        const Relation relation = token(at).relation;
        if (relation == Relation::ccomp || relation == Relation::parataxis ||
            relation == Relation::acl_relcl || relation == Relation::advcl_relcl) {
            return true;
        }
        const bool unreal =
            relation == Relation::xcomp || relation == Relation::advcl || relation == Relation::acl;
        const VerbGroup group = verb_group(document_, at);
        return unreal && group.infinitive && !group.perfect; // not "is said to have left"
    }

    /// "elections which were held on June 21", "a meeting that would take place on Saturday".
    void date_by_relative_clause(std::uint32_t index) {
        for (const TokenIndex child : document_.children(triggers_[index].head)) {
            const Relation relation = token(child).relation;
            const bool clause = relation == Relation::acl_relcl || relation == Relation::acl;
            const bool told = relation == Relation::acl_relcl &&
                              verb_group(document_, child).tense == Tense::past;
            if (clause && (told || only_places_in_time(token(child).lemma))) {
                if (const auto time = attached_.on(child)) {
                    set(events_[index], *time, DateBasis::explicit_, "its relative clause");
                    return;
                }
            }
        }
    }

    /// The head of the clause that a word stands in.
    [[nodiscard]] TokenIndex clause_of(TokenIndex at) const {
        for (int step = 0; step < longest_climb; ++step) {
            const Token& it = token(at);
            const bool verb_conjunct = it.relation == Relation::conj && it.upos == Upos::VERB;
            if (it.head == no_token || is_clause(it.relation) || verb_conjunct) {
                return at;
            }
            at = it.head;
        }
        return at;
    }

    /// Whether what dates a word also tells of an event: they share a clause, or the time stands in
    /// the main clause or in one beside it.
    [[nodiscard]] bool reaches(TimeIndex time, TokenIndex event) const {
        if (!attached_.dates(time) || attached_.governor(time) == no_token) {
            return false;
        }
        const TokenIndex governor = attached_.governor(time);
        if (speaks(governor) || times_[time].date->open_end || dates_another(time)) {
            return false;
        }
        const TokenIndex clause = clause_of(governor);
        if (clause == clause_of(event)) {
            return !attached_.describes_noun(time) || token(governor).relation == Relation::nsubj;
        }
        const Relation relation = token(clause).relation;
        const bool beside = relation == Relation::root || relation == Relation::conj ||
                            relation == Relation::parataxis;
        return beside && !attached_.describes_noun(time) && token(governor).upos == Upos::VERB;
    }

    /// "rejected claims about the meeting on Tuesday": the time is that of an event noun.
    [[nodiscard]] bool dates_another(TimeIndex time) const {
        const Token& governor = token(attached_.governor(time));
        return is_event_[attached_.governor(time)] && governor.upos == Upos::NOUN &&
               governor.relation != Relation::nsubj && governor.relation != Relation::nsubj_pass;
    }

    /// A fresh day is that of the news, wherever a parse hangs it.
    [[nodiscard]] bool is_fresh_day(TimeIndex time) const {
        const auto& date = times_[time].date;
        if (!article_.published || !date || date->first != date->last ||
            attached_.describes_noun(time) || attached_.governor(time) == no_token ||
            speaks(attached_.governor(time)) || dates_another(time)) {
            return false;
        }
        const int age = *article_.published - date->first;
        return age >= 0 && age <= fresh_days;
    }

    /// "were injured in a bombing that ...", "the crash killed two": the other event gives the day.
    void date_by_occasion(std::uint32_t index) {
        const TokenIndex verb = triggers_[index].verb;
        if (verb == no_token || !is_real(events_[index])) {
            return;
        }
        for (const TokenIndex child : document_.children(verb)) {
            if (!is_event_[child] || !is_occasion(child)) {
                continue;
            }
            for (std::uint32_t other = 0; other < events_.size(); ++other) {
                const Event& occasion = events_[other];
                if (triggers_[other].head == child && occasion.date && occasion.time) {
                    take_date(occasion, "the event it happened in", events_[index]);
                    return;
                }
            }
        }
    }

    /// A subject, or a noun behind "in", "during", "by" or "from".
    [[nodiscard]] bool is_occasion(TokenIndex noun) const {
        const Relation relation = token(noun).relation;
        if (relation == Relation::nsubj) {
            return true;
        }
        constexpr std::array<std::string_view, 5> within{"at", "by", "during", "from", "in"};
        const auto children = document_.children(noun);
        return (relation == Relation::obl || relation == Relation::obl_agent) &&
               std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
                   return token(child).relation == Relation::case_ &&
                          std::binary_search(within.begin(), within.end(), token(child).lemma);
               });
    }

    void take_date(const Event& from, const std::string& rule, Event& event) const {
        event.date = from.date;
        event.time = from.time;
        event.basis = DateBasis::inferred;
        event.date_rule = rule + ": " + times_[*from.time].arithmetic;
    }

    /// The verb of speech that an event is told by, if it has a time: above it, or beside it as in
    /// "..., a newspaper reported Friday".
    [[nodiscard]] TokenIndex dated_speech_above(TokenIndex event) const {
        TokenIndex at = event;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            if (speaks(at) && attached_.on(at)) {
                return at;
            }
            at = token(at).head;
        }
        const TokenIndex verb = governing_speech(document_, event, lexicon_);
        return verb != no_token && speaks(verb) && attached_.on(verb) ? verb : no_token;
    }

    /// What somebody reported on a day happened on that day or the one before.
    void date_by_report(std::uint32_t index) {
        Event& event = events_[index];
        if (!is_real(event) && event.status != EventStatus::negated) {
            return;
        }
        const TokenIndex verb = dated_speech_above(triggers_[index].head);
        const auto time = verb != no_token ? attached_.on(verb) : std::nullopt;
        if (time && times_[*time].date->first == times_[*time].date->last) {
            set(event, *time, DateBasis::inferred, "reported on");
            event.date->first = event.date->first - 1;
            event.date->approximate = true;
        }
    }

    /// What is said now, or only reports, is not dated by the times it speaks of.
    [[nodiscard]] bool stands_apart(std::uint32_t index) const {
        const TokenIndex verb = triggers_[index].verb;
        return verb != no_token && verb == triggers_[index].head &&
               (speaks(verb) || verb_group(document_, verb).tense == Tense::present);
    }

    /// The nearest time of the sentence that reaches the event.
    void date_by_sentence(std::uint32_t index) {
        if (stands_apart(index)) {
            return;
        }
        const TokenIndex head = triggers_[index].head;
        const Sentence& sentence = document_.sentences[document_.sentence_of(head)];
        std::optional<TimeIndex> nearest;
        TokenIndex distance = 0;
        for (TimeIndex time = 0; time < times_.size(); ++time) {
            const TokenIndex first = times_[time].first_token;
            if (first < sentence.first || first >= sentence.last || !attached_.dates(time) ||
                !(reaches(time, head) || is_fresh_day(time))) {
                continue;
            }
            const TokenIndex far = first > head ? first - head : head - first;
            if (!nearest || far < distance) {
                nearest = time;
                distance = far;
            }
        }
        if (nearest) {
            set(events_[index], *nearest, DateBasis::inferred, "the nearest time of its sentence");
        }
    }

    /// The verb that tells an event, or the one above an event noun; no_token = none.
    [[nodiscard]] TokenIndex telling_verb(const Trigger& trigger) const {
        TokenIndex at = trigger.verb != no_token ? trigger.verb : trigger.head;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            if (token(at).upos == Upos::VERB || has_copula(at)) {
                return at;
            }
            at = token(at).head;
        }
        return no_token;
    }

    [[nodiscard]] bool has_copula(TokenIndex at) const {
        const auto children = document_.children(at);
        return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
            return token(child).relation == Relation::cop;
        });
    }

    /// "said that police had cleared the building": no background, the tense is that of the report.
    [[nodiscard]] bool is_reported(TokenIndex verb) const {
        while (token(verb).relation == Relation::conj && token(verb).head != no_token) {
            verb = token(verb).head;
        }
        const TokenIndex above = token(verb).head;
        return token(verb).relation == Relation::ccomp && above != no_token && speaks(above);
    }

    /// A fresh report: what an article tells without a day, in a tense of its own days, happened
    /// from the day of its main event (the day before publication unless told) to publication.
    /// Older background is told in the past perfect or with dates of its own.
    void date_by_context(std::uint32_t index) {
        Event& event = events_[index];
        const TokenIndex verb = telling_verb(triggers_[index]);
        const bool told = is_real(event) || event.status == EventStatus::negated;
        if (!article_.published || !told || verb == no_token) {
            return;
        }
        const VerbGroup group = verb_group(document_, verb);
        const bool background = group.tense == Tense::past && group.perfect && !is_reported(verb);
        const bool timeless = group.tense == Tense::none && !group.participle;
        if (background || timeless || sentence_is_background(triggers_[index].head)) {
            return;
        }
        const Event* before = stands_apart(index) ? nullptr : told_before(index);
        if (event.status == EventStatus::ongoing) {
            date_by_publication(event);
        } else if (before != nullptr) {
            take_date(*before, "the day told just before", event);
        } else {
            date_by_main_event(event);
        }
        event.date->approximate = true;
    }

    /// Harm without a day of its own is that of the main event; anything else came between it, or
    /// the day before publication, and publication.
    void date_by_main_event(Event& event) const {
        const Event* main = main_event();
        if (main != nullptr && (event.type == EventType::assault || !event.tolls.empty())) {
            take_date(*main, "the main event's day", event);
            return;
        }
        const Day eve = *article_.published - 1;
        event.date = DateInterval{main != nullptr ? std::min(main->date->first, eve) : eve,
                                  *article_.published};
        event.basis = DateBasis::inferred;
        event.date_rule = "a fresh report without a day: from the main event's day to publication";
    }

    void date_by_publication(Event& event) const {
        event.date = one_day(*article_.published);
        event.basis = DateBasis::published;
        event.date_rule = "under way or said when it was published: " + to_iso(*article_.published);
    }

    /// The day of the last event before this one, in its sentence or the two before: a story goes
    /// on.
    [[nodiscard]] const Event* told_before(std::uint32_t index) const {
        constexpr std::uint32_t farthest = 2; // sentences
        const auto sentence = document_.sentence_of(triggers_[index].head);
        for (std::uint32_t i = index; i-- > 0;) {
            if (document_.sentence_of(triggers_[i].head) + farthest < sentence) {
                return nullptr;
            }
            const Event& before = events_[i];
            const bool day = before.date && before.date->first == before.date->last;
            const bool own = before.time && before.basis == DateBasis::explicit_ &&
                             !attached_.describes_noun(*before.time);
            if (day && own && is_real(before)) {
                return &before;
            }
        }
        return nullptr;
    }

    /// The first event of the last week that the text dates; null when there is none.
    [[nodiscard]] const Event* main_event() const {
        for (const Event& event : events_) {
            if (event.time && event.date && !event.date->open_begin && !event.date->open_end &&
                event.date->last - event.date->first <= 1) {
                const int age = *article_.published - event.date->first;
                if (age >= 0 && age <= fresh_days) {
                    return &event;
                }
            }
        }
        return nullptr;
    }

    /// A sentence that speaks of a time long before.
    [[nodiscard]] bool sentence_is_background(TokenIndex at) const {
        constexpr int fresh = 30; // days
        const Sentence& sentence = document_.sentences[document_.sentence_of(at)];
        for (TimeIndex time = 0; time < times_.size(); ++time) {
            if (attached_.dates(time) && sentence.span.contains(times_[time].span) &&
                !attached_.describes_noun(time) &&
                times_[time].date->last < *article_.published - fresh) {
                return true;
            }
        }
        return false;
    }

    const Article& article_;
    const Document& document_;
    const std::vector<TimeExpression>& times_;
    const std::vector<Trigger>& triggers_;
    const EventLexicon& lexicon_;
    std::vector<Event>& events_;
    std::vector<bool> is_event_; ///< by token: the head or light verb of an event
    TimeAttachment attached_;
};

} // namespace

void date_events(const Article& article, const Document& document,
                 const std::vector<TimeExpression>& times, const std::vector<Trigger>& triggers,
                 const EventLexicon& lexicon, std::vector<Event>& events) {
    EventDater(article, document, times, triggers, lexicon, events).date();
}

} // namespace casus
