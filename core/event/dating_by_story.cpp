#include "core/event/dating_by_story.h"

#include "core/event/earlier_life.h"
#include "core/language/verb_group.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace casus {
namespace {

constexpr int recent_days = 45; ///< an attack whose consequences are still news

class StoryDater {
public:
    explicit StoryDater(const DatingView& view)
        : view_(view), earlier_(view), main_event_(first_dated(false, DatingView::fresh_days)),
          attack_(first_dated(true, recent_days)) {}

    void date() {
        for (std::uint32_t event = 0; event < view_.events.size(); ++event) {
            if (!view_.events[event].date) {
                date_by_context(event);
            }
        }
    }

private:
    /// The first event that the text dates to a day, of any type or an attack, not older than
    /// `oldest` days; null when there is none.
    [[nodiscard]] const Event* first_dated(bool attack, int oldest) const {
        for (const Event& event : view_.events) {
            const bool day = event.time && event.date && !event.date->open_begin &&
                             !event.date->open_end && event.date->last - event.date->first <= 1;
            const int age = day ? *view_.article.published - event.date->first : -1;
            if (age >= 0 && age <= oldest && is_real(event) &&
                (!attack || event.type == EventType::assault)) {
                return &event;
            }
        }
        return nullptr;
    }

    /// A fresh report: what an article tells without a day, in a tense of its own
    /// days, happened from the day of its main event (the day before publication
    /// unless told) to publication. Older background is told in the past perfect
    /// or with dates of its own.
    void date_by_context(std::uint32_t index) {
        Event& event = view_.events[index];
        const TokenIndex verb = finite(view_.telling_verb(index));
        const bool told = is_real(event) || event.status == EventStatus::negated;
        if (!told || verb == no_token) {
            return;
        }
        const VerbGroup group = verb_group(view_.document, verb);
        const bool background = group.tense == Tense::past && group.perfect && !is_reported(verb);
        const bool timeless = group.tense == Tense::none && !group.participle;
        if (background || timeless || is_told_as_past(verb) || earlier_.holds(index) ||
            sentence_is_background(view_.sentence_of(index)) ||
            (view_.times_in(view_.sentence_of(index)).empty() &&
             story_is_old(view_.sentence_of(index)))) {
            return;
        }
        const Event* before = view_.stands_apart(index) ? nullptr : told_before(index);
        if (event.status == EventStatus::ongoing) {
            date_by_publication(event);
        } else if (before != nullptr) {
            view_.take_date(*before, "the day told just before", event);
        } else {
            date_by_main_event(event);
        }
        event.date->approximate = true;
    }

    /// "tried" of "tried to storm".
    [[nodiscard]] TokenIndex finite(TokenIndex verb) const {
        const bool tried = verb != no_token && view_.token(verb).relation == Relation::xcomp &&
                           view_.token(verb).head != no_token &&
                           verb_group(view_.document, verb).infinitive;
        return tried ? view_.token(verb).head : verb;
    }

    /// "was previously convicted", "threatened the network before", "has already killed hundreds".
    [[nodiscard]] bool is_told_as_past(TokenIndex verb) const {
        constexpr std::array<std::string_view, 8> adverbs{
            "before", "earlier",    "formerly",   "historically",
            "once",   "originally", "previously", "traditionally"};
        constexpr std::array<std::string_view, 6> sums{"already", "ever", "long",
                                                       "often",   "only", "repeatedly"};
        const VerbGroup group = verb_group(view_.document, verb);
        const bool perfect = group.perfect && group.tense == Tense::present;
        const auto children = view_.document.children(verb);
        return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
            const Token& it = view_.token(child);
            const bool told = std::binary_search(adverbs.begin(), adverbs.end(), it.lemma) ||
                              (perfect && std::binary_search(sums.begin(), sums.end(), it.lemma));
            return it.relation == Relation::advmod && told;
        });
    }

    /// "said that police had cleared the building": no background, the tense is
    /// that of the report.
    [[nodiscard]] bool is_reported(TokenIndex verb) const {
        while (view_.token(verb).relation == Relation::conj && view_.token(verb).head != no_token) {
            verb = view_.token(verb).head;
        }
        const TokenIndex above = view_.token(verb).head;
        return view_.token(verb).relation == Relation::ccomp && above != no_token &&
               view_.speaks(above);
    }

    /// Harm without a day of its own is that of the main event; anything else
    /// came between it, or the day before publication, and publication.
    void date_by_main_event(Event& event) const {
        const Event* main = main_event_;
        const bool harm = event.type == EventType::assault || !event.tolls.empty();
        const Event* cause = harm && attack_ != nullptr ? attack_ : main;
        if (harm && cause != nullptr) {
            view_.take_date(*cause, cause == main ? "the main event's day" : "the attack's day",
                            event);
            return;
        }
        const Day eve = *view_.article.published - 1;
        event.date = DateInterval{main != nullptr ? std::min(main->date->first, eve) : eve,
                                  *view_.article.published};
        event.basis = DateBasis::inferred;
        event.date_rule = "a fresh report without a day: from the main event's day "
                          "to publication";
    }

    void date_by_publication(Event& event) const {
        event.date = one_day(*view_.article.published);
        event.basis = DateBasis::published;
        event.date_rule =
            "under way or said when it was published: " + to_iso(*view_.article.published);
    }

    /// The day of the last event before this one, in its sentence or the two
    /// before: a story goes on.
    [[nodiscard]] const Event* told_before(std::uint32_t index) const {
        constexpr std::uint32_t farthest = 2; // sentences
        const auto sentence = view_.sentence_of(index);
        for (std::uint32_t i = index; i-- > 0;) {
            if (view_.sentence_of(i) + farthest < sentence) {
                return nullptr;
            }
            const Event& before = view_.events[i];
            if (is_real(before) && gives_day(before) && story_goes_on(i, sentence)) {
                return &before;
            }
        }
        return nullptr;
    }

    /// Whether words of the text give an event one day.
    [[nodiscard]] bool gives_day(const Event& event) const {
        return event.time && event.basis == DateBasis::explicit_ && event.date &&
               event.date->first == event.date->last &&
               !view_.attached().describes_noun(*event.time) && tells_by_verb(*event.time);
    }

    /// "attacked on Monday", not "spoke of the attack of Monday".
    [[nodiscard]] bool tells_by_verb(TimeIndex time) const {
        const TokenIndex word = view_.attached().governor(time);
        const bool tells = word != no_token && (view_.token(word).upos == Upos::VERB ||
                                                view_.token(word).relation == Relation::nsubj);
        const TokenIndex clause = tells ? view_.clause_of(word) : no_token;
        const Relation relation = clause != no_token ? view_.token(clause).relation : Relation::dep;
        return relation == Relation::root || relation == Relation::conj ||
               relation == Relation::ccomp || relation == Relation::parataxis;
    }

    /// A story stays in the last days; in older ones only from a main clause to
    /// the next sentence of its paragraph.
    [[nodiscard]] bool story_goes_on(std::uint32_t before, std::uint32_t sentence) const {
        if (view_.is_fresh(view_.events[before].date->first)) {
            return true;
        }
        const TokenIndex head = view_.triggers[before].head;
        const auto told = view_.document.sentence_of(head);
        return told + 1 >= sentence &&
               view_.document.sentences[told].block == view_.document.sentences[sentence].block &&
               view_.token(view_.clause_of(head)).relation == Relation::root;
    }

    [[nodiscard]] bool is_old(TimeIndex time) const {
        constexpr int fresh = 30; // days
        return !view_.attached().describes_noun(time) &&
               view_.times[time].date->last < *view_.article.published - fresh;
    }

    /// A sentence that speaks of a time long before.
    [[nodiscard]] bool sentence_is_background(std::uint32_t sentence) const {
        const auto& times = view_.times_in(sentence);
        return std::any_of(times.begin(), times.end(),
                           [this](TimeIndex time) { return is_old(time); });
    }

    /// "In 1965 he flew to space. He received a medal": all times told in the paragraph so far were
    /// long before, the last of them in a main clause.
    [[nodiscard]] bool story_is_old(std::uint32_t sentence) const {
        const auto block = view_.document.sentences[sentence].block;
        bool told = false;
        while (sentence-- > 0 && view_.document.sentences[sentence].block == block) {
            for (const TimeIndex time : view_.times_in(sentence)) {
                if (!is_old(time) || (!told && !tells_by_verb(time))) {
                    return false;
                }
                told = true;
            }
        }
        return told;
    }

    const DatingView& view_;
    EarlierLife earlier_;
    const Event* main_event_; ///< null = none
    const Event* attack_;     ///< null = none
};

} // namespace

void date_by_story(const DatingView& view) {
    if (view.article.published) {
        StoryDater(view).date();
    }
}

} // namespace casus
