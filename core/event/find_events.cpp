#include "core/event/find_events.h"

#include "core/event/actor_map.h"
#include "core/event/announcements.h"
#include "core/event/assess.h"
#include "core/event/dating.h"
#include "core/event/dating_view.h"
#include "core/event/join_mentions.h"
#include "core/event/location.h"
#include "core/event/roles.h"
#include "core/event/status.h"
#include "core/event/title.h"
#include "core/event/tolls.h"
#include "core/event/triggers.h"
#include "core/language/verb_group.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace casus {
namespace {

std::vector<ActorIndex> actors_of(const std::vector<RoleFiller>& fillers) {
    std::vector<ActorIndex> actors;
    for (const RoleFiller& filler : fillers) {
        actors.push_back(filler.actor);
    }
    return actors;
}

class EventFinder {
public:
    EventFinder(const Article& article, const Document& document,
                const std::vector<TimeExpression>& times, std::vector<Actor>& actors,
                const EventLexicon& lexicon, const std::vector<NameHit>& names, EventTrace* trace,
                const std::vector<GivenEvent>& coded)
        : article_(article), document_(document), times_(times), lexicon_(lexicon),
          places_(article.text, document, names), own_actors_(actors.size()),
          actors_(with_places(document, actors, places_)),
          actor_map_(document, actors_, static_cast<ActorIndex>(own_actors_)), given_(actors),
          trace_(trace), coded_(coded) {}

    std::vector<Event> find() {
        const auto is_actor = [this](TokenIndex token) {
            return actor_map_.headed_by(token).has_value();
        };
        auto triggers = find_triggers(article_.text, document_, lexicon_, is_actor,
                                      trace_ != nullptr ? &trace_->notes : nullptr);
        std::erase_if(triggers, [this](const Trigger& it) { return is_time(it.head); });
        place_given(document_, coded_, triggers);
        std::vector<Event> candidates;
        for (const Trigger& trigger : triggers) {
            candidates.push_back(candidate(trigger));
        }
        for (Trigger& trigger :
             find_announcements(document_, triggers, candidates, actor_map_, lexicon_)) {
            candidates.push_back(candidate(trigger));
            triggers.push_back(std::move(trigger));
        }
        for (const Trigger& trigger : triggers) {
            trigger_of_.emplace(trigger.head, &trigger);
        }
        date_events(article_, document_, times_, triggers, lexicon_, candidates);
        std::vector<Event> events = joined(triggers, std::move(candidates));
        keep_used_places(events);
        return events;
    }

private:
    static std::vector<Actor> with_places(const Document& document,
                                          const std::vector<Actor>& actors,
                                          const PlaceMap& places) {
        std::vector<Actor> all = actors;
        for (const PlaceMention& place : places.all()) {
            all.push_back(place_actor(document, place));
        }
        return all;
    }

    /// Places that took a role join the actors of the article; two of one name are one actor.
    void keep_used_places(std::vector<Event>& events) {
        std::vector<std::optional<ActorIndex>> index(actors_.size());
        const auto kept = [&](ActorIndex actor) {
            if (actor < own_actors_) {
                return actor;
            }
            if (!index[actor]) {
                index[actor] = keep(actors_[actor]);
            }
            return *index[actor];
        };
        for (Event& event : events) {
            for (auto* role : {&event.source, &event.target, &event.attribution}) {
                std::transform(role->begin(), role->end(), role->begin(), kept);
                role->erase(std::unique(role->begin(), role->end()), role->end());
            }
        }
    }

    ActorIndex keep(const Actor& place) {
        const auto same = std::find_if(given_.begin(), given_.end(), [&](const Actor& actor) {
            return actor.name == place.name ||
                   (actor.kind == ActorKind::country && place.kind == ActorKind::country &&
                    actor.country == place.country);
        });
        if (same != given_.end()) {
            return static_cast<ActorIndex>(same - given_.begin());
        }
        given_.push_back(place);
        given_.back().id = "a" + std::to_string(given_.size());
        return static_cast<ActorIndex>(given_.size() - 1);
    }

    [[nodiscard]] Event candidate(const Trigger& trigger) const {
        Event event;
        event.type = *trigger.sense->type;
        event.mode = trigger.sense->mode;
        event.cameo = trigger.sense->cameo;
        event.rule = trigger.sense->rule;
        event.trigger = trigger.span;
        event.head = trigger.head;
        const Roles roles = assign_roles(document_, trigger, actor_map_, lexicon_);
        event.source = actors_of(roles.source);
        event.target = actors_of(roles.target);
        event.rule += role_rules(roles);
        if (const GivenEvent* coded = given_event(trigger, coded_)) {
            event.source = coded->source;
            event.target = coded->target;
            event.rule = coded->sense.rule;
        }
        unself(event);
        event.status = find_status(document_, trigger, lexicon_);
        event.tolls = find_tolls(article_.text, document_, trigger);
        event.location = find_location(document_, trigger, places_);
        event.attribution = attribution(trigger, event);
        event.title = make_title(article_.text, document_, trigger, actors_, event);
        return event;
    }

    /// Nobody arrests or attacks himself: who is both was read as the doer by mistake.
    static void unself(Event& event) {
        const bool one_sided = event.type == EventType::assault ||
                               event.type == EventType::coerce || event.type == EventType::accuse;
        if (one_sided) {
            std::erase_if(event.source, [&](ActorIndex actor) {
                return std::find(event.target.begin(), event.target.end(), actor) !=
                       event.target.end();
            });
        }
    }

    /// "; source Russia: subject; target Syria: object".
    [[nodiscard]] std::string role_rules(const Roles& roles) const {
        std::string rules;
        const auto add = [&](std::string_view role, const std::vector<RoleFiller>& fillers) {
            for (const RoleFiller& filler : fillers) {
                rules += "; ";
                rules += role;
                rules += actors_[filler.actor].name;
                rules += ": ";
                rules += filler.rule;
            }
        };
        add("source ", roles.source);
        add("target ", roles.target);
        return rules;
    }

    [[nodiscard]] std::vector<ActorIndex> attribution(const Trigger& trigger,
                                                      const Event& event) const {
        const TokenIndex verb = governing_speech(
            document_, trigger.verb != no_token ? trigger.verb : trigger.head, lexicon_);
        std::vector<ActorIndex> speakers;
        if (verb == no_token || verb == trigger.verb) {
            return speakers;
        }
        for (const TokenIndex subject : verb_arguments(document_, verb).subjects) {
            const auto actor = actor_map_.of_phrase(subject);
            if (actor &&
                std::find(event.source.begin(), event.source.end(), *actor) == event.source.end()) {
                speakers.push_back(*actor);
            }
        }
        return speakers;
    }

    /// "March 13" is no march.
    [[nodiscard]] bool is_time(TokenIndex token) const {
        return std::any_of(times_.begin(), times_.end(), [&](const TimeExpression& time) {
            return time.first_token <= token && token < time.last_token;
        });
    }

    [[nodiscard]] bool in_title(TokenIndex token) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(token)];
        return article_.blocks[sentence.block].kind != BlockKind::paragraph;
    }

    /// Body mentions come before headline mentions, so that an event's trigger stands in the body.
    std::vector<Event> joined(const std::vector<Trigger>& found, std::vector<Event> candidates) {
        std::vector<std::uint32_t> order(found.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::stable_partition(order.begin(), order.end(),
                              [&](std::uint32_t i) { return !in_title(found[i].head); });
        std::vector<Trigger> triggers;
        std::vector<Event> sorted;
        for (const std::uint32_t i : order) {
            triggers.push_back(found[i]);
            sorted.push_back(std::move(candidates[i]));
        }
        const auto first =
            join_mentions(article_.text, document_, triggers, sorted, lexicon_, actors_);
        return merged(first, std::move(sorted));
    }

    std::vector<Event> merged(const std::vector<std::uint32_t>& first,
                              std::vector<Event> candidates) {
        for (std::uint32_t i = 0; i < candidates.size(); ++i) {
            if (first[i] != i) {
                absorb(candidates[first[i]], candidates[i]);
            }
        }
        std::vector<Event> events;
        for (std::uint32_t i = 0; i < candidates.size(); ++i) {
            const bool headline_only = first[i] == i && in_title(candidates[i].head);
            if (first[i] == i && !headline_only) {
                events.push_back(std::move(candidates[i]));
            }
        }
        unblame(events);
        finish(events);
        return events;
    }

    /// A further mention adds what the first left open.
    static void absorb(Event& event, const Event& mention) {
        event.mentions.push_back(mention.trigger);
        const auto add = [](std::vector<ActorIndex>& to, const std::vector<ActorIndex>& from) {
            if (to.empty()) {
                to = from;
            }
        };
        add(event.source, mention.source);
        add(event.target, mention.target);
        if (event.location.empty()) {
            event.location = mention.location;
        }
        if (event.tolls.empty()) {
            event.tolls = mention.tolls;
        }
        if (dates_better(mention, event)) {
            event.date = mention.date;
            event.basis = mention.basis;
            event.time = mention.time;
            event.date_rule = mention.date_rule;
        }
    }

    /// Words beat inference, and of two that meet the more exact one is right.
    static bool dates_better(const Event& mention, const Event& event) {
        if (!mention.date || !event.date) {
            return mention.date.has_value();
        }
        constexpr int another_time = 31; // days: "a fire ... in a car of 2005"
        if (!mention.date->open_end && !event.date->open_begin &&
            mention.date->last < event.date->first - another_time) {
            return false;
        }
        const bool own = mention.basis == DateBasis::explicit_;
        const bool had = event.basis == DateBasis::explicit_;
        const bool closed = !mention.date->open_begin && !mention.date->open_end &&
                            !event.date->open_begin && !event.date->open_end;
        const bool finer =
            closed && overlap(*mention.date, *event.date) &&
            mention.date->last - mention.date->first < event.date->last - event.date->first;
        return own != had ? own : own && finer;
    }

    /// "Officials said it killed nine": no doer stands behind "it".
    [[nodiscard]] bool is_done_by_it(const Event& event) const {
        const auto& subjects = trigger_of_.at(event.head)->arguments.subjects;
        return subjects.size() == 1 && document_.tokens[subjects[0]].lemma == "it";
    }

    /// Harm told without a doer is no assault in an article about an accident or a disaster.
    void unblame(std::vector<Event>& events) const {
        const auto is_harm = [this](const Event& event) {
            return event.type == EventType::assault && !event.tolls.empty() &&
                   (event.source.empty() || is_done_by_it(event));
        };
        const bool hazard = std::any_of(events.begin(), events.end(), [&](const Event& event) {
            return event.type == EventType::other &&
                   lexicon_.is_hazard(document_.tokens[event.head].lemma);
        });
        const bool attack = std::any_of(events.begin(), events.end(), [&](const Event& event) {
            return event.type == EventType::assault && !is_harm(event) && is_real(event) &&
                   (!event.source.empty() || !event.mode.empty());
        });
        for (Event& event : events) {
            if (hazard && !attack && is_harm(event)) {
                event.type = EventType::other;
                event.source.clear();
                event.mode.clear();
                event.cameo.clear();
                event.rule += "; no doer, in an article about an accident";
            }
        }
    }

    void finish(std::vector<Event>& events) {
        std::sort(events.begin(), events.end(),
                  [](const Event& a, const Event& b) { return a.trigger < b.trigger; });
        for (std::size_t i = 0; i < events.size(); ++i) {
            Event& event = events[i];
            event.id = "e" + std::to_string(i + 1);
            std::sort(event.mentions.begin(), event.mentions.end());
            unself(event);
            plan_by_date(event);
            date_under_way(event);
            auto features = event_features(article_, document_, lexicon_, actors_,
                                           *trigger_of_.at(event.head), event, i);
            assess_event(lexicon_, features, event);
            if (trace_ != nullptr) {
                trace_->features.push_back(std::move(features));
            }
        }
    }

    /// What goes on without a start told is known for the day of publication.
    void date_under_way(Event& event) const {
        if (event.status == EventStatus::ongoing && !event.date && article_.published) {
            event.date = DateInterval{*article_.published, *article_.published};
            event.date->approximate = true;
            event.basis = DateBasis::published;
            event.date_rule = "under way on the day of publication";
        }
    }

    /// What is dated after publication has not happened yet; what is told in the past tense has,
    /// and its date is somebody else's.
    void plan_by_date(Event& event) const {
        const bool later = article_.published && event.date && !event.date->open_begin &&
                           event.date->first > *article_.published;
        if (later &&
            (event.status == EventStatus::actual || event.status == EventStatus::ongoing)) {
            const TokenIndex verb = trigger_of_.at(event.head)->verb;
            if (verb != no_token && verb_group(document_, verb).tense == Tense::past) {
                event.date.reset();
                event.basis = DateBasis::none;
                event.time.reset();
                event.date_rule = "none: a past event with a date after publication";
            } else {
                event.status = EventStatus::planned;
            }
        }
    }

    const Article& article_;
    const Document& document_;
    const std::vector<TimeExpression>& times_;
    const EventLexicon& lexicon_;
    PlaceMap places_;
    std::size_t own_actors_; ///< actors_ from here on stand for places
    std::vector<Actor> actors_;
    ActorMap actor_map_;
    std::vector<Actor>& given_;
    EventTrace* trace_;
    const std::vector<GivenEvent>& coded_;                      ///< by the user's dictionaries
    std::unordered_map<TokenIndex, const Trigger*> trigger_of_; ///< by head
};

} // namespace

std::vector<Event> find_events(const Article& article, const Document& document,
                               const std::vector<TimeExpression>& times, std::vector<Actor>& actors,
                               const EventLexicon& lexicon, const std::vector<NameHit>& names,
                               EventTrace* trace, const std::vector<GivenEvent>& given) {
    return EventFinder(article, document, times, actors, lexicon, names, trace, given).find();
}

} // namespace casus
