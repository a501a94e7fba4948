#include "core/link/scene_links.h"

#include "core/link/clause_span.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace casus {
namespace {

using EventIndex = std::uint32_t;

constexpr std::uint32_t near = 4; // sentences between a strike and the harm told of it
constexpr double harm_odds = 0.55;
constexpr double response_odds = 0.45;
constexpr double part_odds = 0.5;
constexpr int longest_strike = 31; // days; a war explains too much
constexpr int harm_within = 7;     // days after a strike that both dates know
constexpr int answer_within = 31;

class SceneReader {
public:
    SceneReader(const Document& document, const std::vector<Event>& events,
                const LinkLexicon& lexicon, std::vector<Link>& links)
        : document_(document), events_(events), links_(links) {
        for (const Event& event : events) {
            const bool known = event.head != no_token;
            roles_.push_back(known ? lexicon.scene(document.tokens[event.head].lemma)
                                   : std::nullopt);
        }
        for (const Link& link : links) {
            if (link.type == LinkType::causes || link.type == LinkType::responds_to) {
                explained_.insert(link.to);
            }
        }
    }

    void read() {
        for (EventIndex event = 0; event < events_.size(); ++event) {
            if (roles_[event] == SceneRole::harm && is_real(event)) {
                explain_harm(event);
            } else if (roles_[event] == SceneRole::response && is_real(event)) {
                explain_response(event);
            }
        }
    }

private:
    [[nodiscard]] bool is_real(EventIndex event) const {
        const EventStatus status = events_[event].status;
        return status == EventStatus::actual || status == EventStatus::ongoing;
    }

    /// Violence or disaster that happened; not a strike of workers, not talks that collapse.
    [[nodiscard]] bool is_strike(EventIndex event) const {
        const EventType type = events_[event].type;
        return roles_[event] == SceneRole::strike && is_real(event) && !befalls_event(event) &&
               (type == EventType::assault || type == EventType::other);
    }

    [[nodiscard]] bool befalls_event(EventIndex event) const {
        return std::any_of(events_.begin(), events_.end(), [&](const Event& other) {
            return other.head != no_token &&
                   document_.tokens[other.head].head == events_[event].head &&
                   document_.tokens[other.head].relation == Relation::nsubj;
        });
    }

    [[nodiscard]] bool is_long(EventIndex event) const {
        const auto& date = events_[event].date;
        return date &&
               (date->open_begin || date->open_end || date->last - date->first > longest_strike);
    }

    /// Days from the end of one event to the start of another; 0 where a date does not say.
    [[nodiscard]] int days_between(EventIndex first, EventIndex then) const {
        const auto& a = events_[first].date;
        const auto& b = events_[then].date;
        return !a || !b || a->open_end || b->open_begin ? 0 : b->first - a->last;
    }

    /// A war explains what lasts as long, and what its own sentence tells.
    [[nodiscard]] bool may_explain(EventIndex strike, EventIndex event, int within) const {
        const bool far = sentence_of(strike) != sentence_of(event);
        return may_follow(strike, event) && days_between(strike, event) <= within &&
               (!far || !is_long(strike) || is_long(event));
    }

    [[nodiscard]] std::uint32_t sentence_of(EventIndex event) const {
        return document_.sentence_of(events_[event].head);
    }

    /// Days that both know must not speak against it.
    [[nodiscard]] bool may_follow(EventIndex first, EventIndex then) const {
        const auto& a = events_[first].date;
        const auto& b = events_[then].date;
        return !a || !b || a->open_begin || b->open_end || a->first <= b->last;
    }

    /// The nearest strike told before an event and not far from it, else the first one behind it in
    /// its own sentence.
    [[nodiscard]] std::optional<EventIndex> strike_near(EventIndex event) const {
        std::optional<EventIndex> nearest;
        for (EventIndex other = 0; other < events_.size(); ++other) {
            const bool strike = is_strike(other) && may_explain(other, event, harm_within);
            const bool before = other < event && sentence_of(event) - sentence_of(other) <= near;
            const bool beside = other > event && sentence_of(other) == sentence_of(event);
            if (strike && (before || (beside && !nearest))) {
                nearest = other;
            }
        }
        return nearest;
    }

    /// The strike that the article is about: the most salient one, the first of these.
    [[nodiscard]] std::optional<EventIndex> main_strike() const {
        std::optional<EventIndex> main;
        for (EventIndex event = 0; event < events_.size(); ++event) {
            if (is_strike(event) && (!main || events_[event].salience < events_[*main].salience)) {
                main = event;
            }
        }
        return main;
    }

    /// A larger toll of the same harm told before: then this one is a part of it.
    [[nodiscard]] std::optional<EventIndex> larger_toll(EventIndex event) const {
        for (EventIndex other = 0; other < event; ++other) {
            const bool same = roles_[other] == SceneRole::harm && !events_[other].tolls.empty() &&
                              !events_[event].tolls.empty() &&
                              events_[other].tolls[0].kind == events_[event].tolls[0].kind;
            if (same && events_[event].tolls[0].count < events_[other].tolls[0].count &&
                may_follow(other, event)) {
                return other;
            }
        }
        return std::nullopt;
    }

    void explain_harm(EventIndex event) {
        if (const auto whole = larger_toll(event)) {
            add(event, *whole, LinkType::part_of, part_odds, "a smaller toll of the same harm");
            return;
        }
        const auto strike = strike_near(event);
        if (strike && explained_.count(event) == 0) {
            add(*strike, event, LinkType::causes, harm_odds, "harm told of a strike");
        }
    }

    void explain_response(EventIndex event) {
        const auto strike = main_strike();
        if (strike && explained_.count(event) == 0 && may_explain(*strike, event, answer_within) &&
            sentence_of(*strike) < sentence_of(event)) {
            add(*strike, event, LinkType::responds_to, response_odds, "response to a strike");
        }
    }

    void add(EventIndex from, EventIndex to, LinkType type, double odds, std::string rule) {
        links_.push_back(
            {from, to, type, std::nullopt, clause_of(from), clause_of(to), odds, std::move(rule)});
    }

    [[nodiscard]] Span clause_of(EventIndex event) const {
        return clause_span(document_, events_[event].head);
    }

    const Document& document_;
    const std::vector<Event>& events_;
    std::vector<Link>& links_;
    std::vector<std::optional<SceneRole>> roles_; ///< by event
    std::set<EventIndex> explained_;              ///< events that have a cause already
};

} // namespace

void add_scene_links(const Document& document, const std::vector<Event>& events,
                     const LinkLexicon& lexicon, std::vector<Link>& links) {
    SceneReader(document, events, lexicon, links).read();
}

} // namespace casus
