#include "core/event/event_relations.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace casus {
namespace {

constexpr double certainty = 0.6;

bool meet(Span a, Span b) {
    return a.begin < b.end && b.begin < a.end;
}

class EventRelations {
public:
    EventRelations(const Document& document, const std::vector<Actor>& actors,
                   std::vector<ActorRelation>& relations)
        : document_(document), actors_(actors), relations_(relations) {}

    void read(const Event& event) {
        const bool real =
            event.status == EventStatus::actual || event.status == EventStatus::ongoing;
        if (!real) {
            return;
        }
        if (event.type == EventType::assault) {
            for (const ActorIndex source : event.source) {
                for (const ActorIndex target : event.target) {
                    add(event, source, target, ActorRelationType::opposed_to);
                }
            }
        } else if (event.type == EventType::consult) {
            each_pair(event);
        }
    }

private:
    void each_pair(const Event& event) {
        std::vector<ActorIndex> all = event.source;
        all.insert(all.end(), event.target.begin(), event.target.end());
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t k = i + 1; k < all.size(); ++k) {
                add(event, all[i], all[k], ActorRelationType::in_contact_with);
            }
        }
    }

    /// The mention of an actor in the sentence of the event that is nearest to its words.
    [[nodiscard]] std::optional<Span> near(const Event& event, ActorIndex actor) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(event.head)];
        std::optional<Span> best;
        const auto distance = [&](Span span) {
            return span.begin < event.trigger.begin ? event.trigger.begin - span.begin
                                                    : span.begin - event.trigger.begin;
        };
        for (const ActorMention& mention : actors_[actor].mentions) {
            const bool here = meet(mention.span, sentence.span);
            if (here && (!best || distance(mention.span) < distance(*best))) {
                best = mention.span;
            }
        }
        return best;
    }

    /// A place that stands for those who live there states nothing of its own.
    [[nodiscard]] bool is_somebody(ActorIndex actor) const {
        return actors_[actor].kind != ActorKind::other || actors_[actor].country.empty();
    }

    void add(const Event& event, ActorIndex a, ActorIndex b, ActorRelationType type) {
        const auto first = near(event, a);
        const auto second = near(event, b);
        if (!first || !second || a == b || meet(*first, *second) || !is_somebody(a) ||
            !is_somebody(b)) {
            return;
        }
        const bool turned = *second < *first;
        const ActorRelation found{turned ? b : a,
                                  turned ? a : b,
                                  type,
                                  turned ? *second : *first,
                                  turned ? *first : *second,
                                  certainty,
                                  "event: " + event.rule.substr(0, event.rule.find(';'))};
        const bool known =
            std::any_of(relations_.begin(), relations_.end(), [&](const ActorRelation& it) {
                return it.type == type && meet(it.from_span, found.from_span) &&
                       meet(it.to_span, found.to_span);
            });
        if (!known) {
            relations_.push_back(found);
        }
    }

    const Document& document_;
    const std::vector<Actor>& actors_;
    std::vector<ActorRelation>& relations_;
};

} // namespace

void add_event_relations(const Document& document, const std::vector<Actor>& actors,
                         const std::vector<Event>& events, std::vector<ActorRelation>& relations) {
    EventRelations reader(document, actors, relations);
    for (const Event& event : events) {
        reader.read(event);
    }
    std::stable_sort(relations.begin(), relations.end(),
                     [](const ActorRelation& a, const ActorRelation& b) {
                         return std::tie(a.from_span, a.to_span, a.type) <
                                std::tie(b.from_span, b.to_span, b.type);
                     });
}

} // namespace casus
