#include "core/event/dating_by_words.h"

#include "core/event/status.h"
#include "core/language/verb_group.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace casus {
namespace {

/// Verbs that only say when something is: "the talks that took place on
/// Friday".
bool only_places_in_time(std::string_view lemma) {
    constexpr std::array<std::string_view, 12> verbs{"be",       "begin", "come",  "expect",
                                                     "happen",   "hold",  "occur", "plan",
                                                     "schedule", "set",   "start", "take"};
    return std::binary_search(verbs.begin(), verbs.end(), lemma);
}

bool is_subject(Relation relation) {
    return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
           relation == Relation::appos;
}

class WordDater {
public:
    explicit WordDater(const DatingView& view) : view_(view) {}

    void date() {
        for (std::uint32_t event = 0; event < view_.events.size(); ++event) {
            date_by_clause(event);
        }
        for (std::uint32_t event = 0; event < view_.events.size(); ++event) {
            if (!view_.events[event].date) {
                date_by_relative_clause(event);
            }
            if (!view_.events[event].date) {
                date_by_report(event);
            }
            if (!view_.events[event].date && is_real(view_.events[event])) {
                date_by_sentence(event);
            }
        }
        for (std::uint32_t event = 0; event < view_.events.size(); ++event) {
            if (!view_.events[event].date) {
                date_by_occasion(event);
            }
        }
    }

private:
    /// Climbs from the event to the first word above that has a time, as long as
    /// the way stays in one assertion: not out of reported speech, not out of a
    /// relative clause.
    void date_by_clause(std::uint32_t index) {
        const Trigger& trigger = view_.triggers[index];
        TokenIndex at = trigger.head;
        bool raised = false; // "are believed to have been killed since then"
        bool object = false; // "issued pardons on Tuesday"
        for (int step = 0; step < DatingView::longest_climb && at != no_token; ++step) {
            const bool own = at == trigger.head || at == trigger.verb;
            if (const auto time = view_.attached().on(at);
                time && (own || raised || object || !view_.speaks(at))) {
                set(view_.events[index], *time, DateBasis::explicit_,
                    own ? "its own words" : "its clause", own);
                return;
            }
            const bool light_step =
                at == trigger.head && trigger.verb != no_token && trigger.verb != at;
            const bool attempt = // "tried to storm the gate on Monday"
                view_.token(at).relation == Relation::xcomp && is_real(view_.events[index]);
            if (!light_step && !attempt && leaves_assertion(at)) {
                return;
            }
            raised = view_.token(at).relation == Relation::xcomp;
            object = view_.token(at).relation == Relation::obj;
            at = light_step ? trigger.verb : view_.token(at).head;
        }
    }

    /// "the suspect in a shooting was released on Friday": presupposed, and so not of that day.
    [[nodiscard]] bool describes_somebody(TokenIndex at) const {
        constexpr std::array<std::string_view, 10> quantities{
            "dozen",  "hundred", "majority", "number",   "round",
            "series", "spate",   "string",   "thousand", "wave"};
        const Token& noun = view_.token(at);
        const bool inside = noun.relation == Relation::nmod && noun.head != no_token &&
                            view_.event_at(noun.head) == DatingView::none;
        return inside && view_.token(noun.head).upos == Upos::NOUN &&
               is_subject(view_.token(noun.head).relation) &&
               !std::binary_search(quantities.begin(), quantities.end(),
                                   view_.token(noun.head).lemma);
    }

    [[nodiscard]] bool leaves_assertion(TokenIndex at) const {
        const Relation relation = view_.token(at).relation;
        if (relation == Relation::appos || describes_somebody(at)) {
            return true;
        }
        if (relation == Relation::ccomp || relation == Relation::parataxis ||
            relation == Relation::acl_relcl || relation == Relation::advcl_relcl) {
            return true;
        }
        const bool unreal =
            relation == Relation::xcomp || relation == Relation::advcl || relation == Relation::acl;
        const VerbGroup group = verb_group(view_.document, at);
        return unreal && group.infinitive && !group.perfect; // not "is said to have left"
    }

    /// "elections which were held on June 21", "a meeting that would take place
    /// on Saturday".
    void date_by_relative_clause(std::uint32_t index) {
        const TokenIndex head = view_.triggers[index].head;
        if (date_by_relative_clause_of(head, index)) {
            return;
        }
        for (const TokenIndex child : view_.document.children(head)) { // "a meeting on Syria which"
            const bool phrase = view_.token(child).relation == Relation::nmod;
            if (phrase && date_by_relative_clause_of(child, index)) {
                return;
            }
        }
    }

    bool date_by_relative_clause_of(TokenIndex noun, std::uint32_t index) {
        const bool own = noun == view_.triggers[index].head;
        for (const TokenIndex child : view_.document.children(noun)) {
            const Relation relation = view_.token(child).relation;
            const bool clause = relation == Relation::acl_relcl || relation == Relation::acl;
            const bool told = own && relation == Relation::acl_relcl &&
                              verb_group(view_.document, child).tense == Tense::past;
            const auto time = clause && (told || only_places_in_time(view_.token(child).lemma))
                                  ? view_.attached().on(child)
                                  : std::nullopt;
            if (time) {
                set(view_.events[index], *time, DateBasis::explicit_, "its relative clause");
                return true;
            }
        }
        return false;
    }

    /// The verb of speech that an event is told by, if it has a time: above it,
    /// or beside it as in
    /// "..., a newspaper reported Friday".
    [[nodiscard]] TokenIndex dated_speech_above(TokenIndex event) const {
        TokenIndex at = event;
        for (int step = 0; step < DatingView::longest_climb && at != no_token; ++step) {
            if (view_.speaks(at) && view_.attached().on(at)) {
                return at;
            }
            at = view_.token(at).head;
        }
        const TokenIndex verb = governing_speech(view_.document, event, view_.lexicon);
        return verb != no_token && view_.speaks(verb) && view_.attached().on(verb) ? verb
                                                                                   : no_token;
    }

    /// What somebody reported on a day happened on that day or the one before.
    void date_by_report(std::uint32_t index) {
        Event& event = view_.events[index];
        if (!is_real(event) && event.status != EventStatus::negated) {
            return;
        }
        const TokenIndex verb = dated_speech_above(view_.triggers[index].head);
        const auto time = verb != no_token ? view_.attached().on(verb) : std::nullopt;
        if (time && view_.times[*time].date->first == view_.times[*time].date->last) {
            set(event, *time, DateBasis::inferred, "reported on");
            event.date->first = event.date->first - 1;
            event.date->approximate = true;
        }
    }

    /// The nearest time of the sentence that reaches the event.
    void date_by_sentence(std::uint32_t index) {
        if (view_.stands_apart(index)) {
            return;
        }
        const TokenIndex head = view_.triggers[index].head;
        std::optional<TimeIndex> nearest;
        TokenIndex distance = 0;
        for (const TimeIndex time : view_.times_in(view_.sentence_of(index))) {
            if (!reaches(time, head) && !is_fresh_day(time)) {
                continue;
            }
            const TokenIndex first = view_.times[time].first_token;
            const TokenIndex far = first > head ? first - head : head - first;
            if (!nearest || far < distance) {
                nearest = time;
                distance = far;
            }
        }
        if (nearest) {
            set(view_.events[index], *nearest, DateBasis::inferred,
                "the nearest time of its sentence");
        }
    }

    /// Whether what dates a word also tells of an event: they share a clause, or
    /// the time stands in the main clause or in one beside it.
    [[nodiscard]] bool reaches(TimeIndex time, TokenIndex event) const {
        const TokenIndex governor = view_.attached().governor(time);
        if (governor == no_token || view_.speaks(governor) || view_.times[time].date->open_end ||
            dates_another(time)) {
            return false;
        }
        const TokenIndex clause = view_.clause_of(governor);
        if (clause == view_.clause_of(event)) {
            return !view_.attached().describes_noun(time) ||
                   view_.token(governor).relation == Relation::nsubj;
        }
        const Relation relation = view_.token(clause).relation;
        const bool beside = relation == Relation::root || relation == Relation::conj ||
                            relation == Relation::parataxis;
        return beside && !view_.attached().describes_noun(time) &&
               view_.token(governor).upos == Upos::VERB;
    }

    /// "rejected claims about the meeting on Tuesday": the time is that of an
    /// event noun.
    [[nodiscard]] bool dates_another(TimeIndex time) const {
        const Token& governor = view_.token(view_.attached().governor(time));
        return view_.event_at(view_.attached().governor(time)) != DatingView::none &&
               governor.upos == Upos::NOUN && governor.relation != Relation::nsubj &&
               governor.relation != Relation::nsubj_pass;
    }

    /// A fresh day is that of the news, wherever a parse hangs it.
    [[nodiscard]] bool is_fresh_day(TimeIndex time) const {
        const auto& date = view_.times[time].date;
        if (!date || date->first != date->last || view_.attached().describes_noun(time) ||
            view_.attached().governor(time) == no_token ||
            view_.speaks(view_.attached().governor(time)) || dates_another(time)) {
            return false;
        }
        return view_.is_fresh(date->first);
    }

    /// "were injured in a bombing that ...", "the crash killed two": the other
    /// event gives the day, also to a verb beside its own ("two were killed and
    /// ten injured in a bombing").
    void date_by_occasion(std::uint32_t index) {
        const TokenIndex verb = view_.triggers[index].verb;
        if (verb == no_token || !is_real(view_.events[index])) {
            return;
        }
        const Event* occasion = occasion_of(verb);
        for (const TokenIndex child : view_.document.children(verb)) {
            if (occasion == nullptr && view_.token(child).relation == Relation::conj) {
                occasion = occasion_of(child);
            }
        }
        if (occasion != nullptr) {
            view_.take_date(*occasion, "the event it happened in", view_.events[index]);
        }
    }

    /// The dated event among the subjects and adverbials of a verb; null when
    /// there is none.
    [[nodiscard]] const Event* occasion_of(TokenIndex verb) const {
        for (const TokenIndex child : view_.document.children(verb)) {
            const std::uint32_t other = view_.event_at(child);
            const bool tells = other != DatingView::none && is_occasion(child);
            if (tells && view_.events[other].date && view_.events[other].time) {
                return &view_.events[other];
            }
        }
        return nullptr;
    }

    /// A subject, or a noun behind "in", "during", "by" or "from".
    [[nodiscard]] bool is_occasion(TokenIndex noun) const {
        const Relation relation = view_.token(noun).relation;
        if (relation == Relation::nsubj) {
            return true;
        }
        constexpr std::array<std::string_view, 5> within{"at", "by", "during", "from", "in"};
        const auto children = view_.document.children(noun);
        return (relation == Relation::obl || relation == Relation::obl_agent) &&
               std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
                   return view_.token(child).relation == Relation::case_ &&
                          std::binary_search(within.begin(), within.end(),
                                             view_.token(child).lemma);
               });
    }

    /// `own` = the words that tell the event govern the time.
    void set(Event& event, TimeIndex time, DateBasis basis, const std::string& rule,
             bool own = false) {
        event.time = time;
        event.date = view_.times[time].date;
        if (event.date->open_end) {
            lasts_since(event, own);
        }
        event.basis = basis;
        event.date_rule = rule + ": " + view_.times[time].arithmetic;
    }

    /// "a war since 2011" goes on; "hundreds have been killed since then"
    /// happened up to the publication; what a clause beside it tells ("when
    /// protests erupted") happened then.
    void lasts_since(Event& event, bool own) const {
        if (own && event.status == EventStatus::actual) {
            event.status = EventStatus::ongoing;
        }
        event.date->open_end = own || event.status == EventStatus::ongoing;
        const auto& published = view_.article.published;
        const bool until_now = !event.date->open_end && published && tells_perfect(event);
        if (until_now && event.date->last < *published) {
            event.date->last = *published;
        }
    }

    [[nodiscard]] bool tells_perfect(const Event& event) const {
        const auto index = static_cast<std::uint32_t>(&event - view_.events.data());
        const TokenIndex verb = view_.telling_verb(index);
        const VerbGroup group = verb != no_token ? verb_group(view_.document, verb) : VerbGroup{};
        return group.perfect && group.tense != Tense::past; // not "had erupted"
    }

    const DatingView& view_;
};

} // namespace

void date_by_words(const DatingView& view) {
    WordDater(view).date();
}

} // namespace casus
