#include "core/link/training/link_examples.h"

#include "core/actor/find_actors.h"
#include "core/event/find_events.h"
#include "core/language/analyse.h"
#include "core/link/clause_model.h"
#include "core/link/event_pair.h"
#include "core/link/find_links.h"
#include "core/link/link_candidates.h"
#include "core/link/pair_links.h"
#include "core/time/find_times.h"

#include <algorithm>
#include <optional>

namespace casus {
namespace {

std::size_t clause_label(const Document& document, const LinkCandidate& candidate,
                         const GoldStory& story) {
    const Span dependent = document.tokens[candidate.dependent].span;
    const Span governor = document.tokens[candidate.governor].span;
    for (const GoldLink& link : story.links) {
        const Span cause = story.events[link.from].front();
        const Span effect = story.events[link.to].front();
        if (cause.contains(dependent) && effect.contains(governor)) {
            return 1;
        }
        if (effect.contains(dependent) && cause.contains(governor)) {
            return 2;
        }
    }
    return 0;
}

std::vector<Event> events_of(const Article& article, const Document& document,
                             const Resources& resources) {
    const auto times = find_times(article, document, resources.times);
    const auto names = scan_names(article.text, document, resources.actors);
    auto actors = find_actors(article, document, names);
    return find_events(article, document, times, actors, resources.events, names);
}

/// Which marked events each found event tells.
class Matching {
public:
    Matching(const GoldStory& story, const std::vector<Event>& events) : story_(story) {
        for (const Event& event : events) {
            told_.emplace_back();
            for (std::uint32_t gold = 0; gold < story.events.size(); ++gold) {
                if (tells(event, story.events[gold])) {
                    told_.back().push_back(gold);
                }
            }
        }
    }

    [[nodiscard]] bool known(const EventPair& pair) const {
        return !told_[pair.first].empty() && !told_[pair.second].empty();
    }

    /// None where both tell one event.
    [[nodiscard]] std::optional<std::size_t> label(EventIndex from, EventIndex to) const {
        bool same = false;
        for (const std::uint32_t a : told_[from]) {
            for (const std::uint32_t b : told_[to]) {
                same = same || a == b;
                if (const std::size_t label = label_between(a, b); label != 0) {
                    return label;
                }
            }
        }
        return same ? std::nullopt : std::optional<std::size_t>(0);
    }

private:
    [[nodiscard]] bool tells(const Event& event, const std::vector<Span>& mentions) const {
        if (story_.clauses) {
            return mentions.front().contains(event.trigger);
        }
        const auto meets = [&](Span span) {
            return std::any_of(mentions.begin(), mentions.end(),
                               [&](Span mention) { return mention.overlaps(span); });
        };
        return meets(event.trigger) ||
               std::any_of(event.mentions.begin(), event.mentions.end(), meets);
    }

    [[nodiscard]] std::size_t label_between(std::uint32_t from, std::uint32_t to) const {
        for (const GoldLink& link : story_.links) {
            const auto type = std::find(pair_link_types.begin(), pair_link_types.end(), link.type);
            if (link.from == from && link.to == to) {
                return 1 + static_cast<std::size_t>(type - pair_link_types.begin());
            }
        }
        return 0;
    }

    const GoldStory& story_;
    std::vector<std::vector<std::uint32_t>> told_;
};

} // namespace

std::vector<LabelExample> clause_examples(const std::vector<GoldStory>& stories,
                                          const Resources& resources) {
    std::vector<LabelExample> examples;
    for (const GoldStory& story : stories) {
        const Article& article = story.article;
        const Document document = analyse(article, resources.language);
        const std::vector<Event> events = events_of(article, document, resources);
        const EventMap map(document, events);
        for (const LinkCandidate& candidate :
             find_link_candidates(article, document, map, resources.links)) {
            examples.push_back({clause_features(article.text, document, candidate, map, events),
                                clause_label(document, candidate, story)});
        }
    }
    return examples;
}

std::vector<PairExample> pair_examples(const std::vector<GoldStory>& stories,
                                       const Resources& resources) {
    std::vector<PairExample> examples;
    for (const GoldStory& story : stories) {
        const Document document = analyse(story.article, resources.language);
        std::vector<Event> events = events_of(story.article, document, resources);
        const StatedLinks stated =
            find_stated_links(story.article, document, events, resources.links, resources.clauses);
        const Matching matching(story, events);
        const PairFeatures features(story.article, document, events, resources.links, stated.links,
                                    stated.hints);
        for (const EventPair& pair : find_event_pairs(document, events, pair_reach)) {
            const auto forward = matching.label(pair.first, pair.second);
            const auto backward = matching.label(pair.second, pair.first);
            if (forward && backward && (story.complete || matching.known(pair))) {
                examples.push_back({{features.of(pair, true), *forward},
                                    {features.of(pair, false), *backward},
                                    story.article.id});
            }
        }
    }
    return examples;
}

} // namespace casus
