#include "core/actor/actor_places.h"

#include <algorithm>

namespace casus {

ActorPlaces::ActorPlaces(std::string_view text, const Document& document,
                         const std::vector<Actor>& actors)
    : text_(text), document_(document), actors_(actors), at_(document.tokens.size()),
      covering_(document.tokens.size()) {
    place_mentions();
}

void ActorPlaces::place_mentions() {
    for (ActorIndex actor = 0; actor < actors_.size(); ++actor) {
        for (const ActorMention& mention : actors_[actor].mentions) {
            if (mention.head < document_.tokens.size()) {
                places_.push_back(placed(actor, mention));
            }
        }
    }
    for (const ActorPlace& place : places_) {
        at_[place.mention.head].push_back(&place);
        for (TokenIndex i = place.first; i < place.last; ++i) {
            covering_[i].push_back(&place);
        }
    }
}

ActorPlace ActorPlaces::placed(ActorIndex actor, const ActorMention& mention) const {
    ActorPlace place{actor, mention, mention.head, mention.head + 1};
    while (place.first > 0 && token(place.first - 1).span.begin >= mention.span.begin) {
        --place.first;
    }
    while (place.last < document_.tokens.size() && token(place.last).span.end <= mention.span.end) {
        ++place.last;
    }
    return place;
}

Places ActorPlaces::of(TokenIndex head) const {
    if (!at_[head].empty()) {
        return at_[head];
    }
    for (const Relation relation :
         {Relation::nmod_poss, Relation::compound, Relation::amod, Relation::nmod_desc}) {
        for (const TokenIndex child : document_.children(head)) {
            if (token(child).relation == relation && !at_[child].empty()) {
                return at_[child];
            }
        }
    }
    return {};
}

Places ActorPlaces::of(const std::vector<TokenIndex>& heads) const {
    Places result;
    for (const TokenIndex head : heads) {
        const Places more = of(head);
        result.insert(result.end(), more.begin(), more.end());
    }
    return result;
}

Places ActorPlaces::beginning_at(TokenIndex i) const {
    constexpr TokenIndex farthest = 3;
    for (const TokenIndex end = std::min(i + farthest, token_count()); i < end; ++i) {
        Places result;
        for (const ActorPlace* place : covering_[i]) {
            if (place->first == i) {
                result.push_back(place);
            }
        }
        const Upos tag = token(i).upos;
        if (!result.empty() || (tag != Upos::DET && tag != Upos::ADJ && tag != Upos::PROPN)) {
            return result;
        }
    }
    return {};
}

Places ActorPlaces::ending_at(TokenIndex i) const {
    Places result;
    for (const ActorPlace* place : covering_[i]) {
        if (place->last == i + 1) {
            result.push_back(place);
        }
    }
    return result;
}

Places ActorPlaces::behind_preposition(TokenIndex i, const std::string& slot) const {
    const bool next = i + 2 < token_count() && token(i + 1).lemma == slot;
    return next ? beginning_at(i + 2) : Places();
}

Places ActorPlaces::of_obliques(const std::vector<Oblique>& all, const std::string& word) const {
    Places result;
    for (const Oblique& oblique : all) {
        if (oblique.preposition == word) {
            const Places more = of(oblique.head);
            result.insert(result.end(), more.begin(), more.end());
        }
    }
    return result;
}

} // namespace casus
