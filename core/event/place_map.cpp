#include "core/event/place_map.h"

namespace casus {
namespace {

bool names_a_place(const NameHit& hit) {
    if (hit.entry == nullptr) {
        return hit.place != nullptr || hit.kind == EntityKind::place;
    }
    return hit.entry->sense == NameSense::country || hit.entry->sense == NameSense::metonym;
}

std::string country_of(const NameHit& hit) {
    if (hit.entry != nullptr) {
        return hit.entry->country;
    }
    return hit.place == nullptr ? "" : std::string(hit.place->country);
}

} // namespace

PlaceMap::PlaceMap(std::string_view text, const Document& document,
                   const std::vector<NameHit>& names)
    : of_token_(document.tokens.size(), 0) {
    for (const NameHit& hit : names) {
        if (!names_a_place(hit) || document.tokens[hit.last - 1].upos != Upos::PROPN) {
            continue;
        }
        const Span span{document.tokens[hit.first].span.begin,
                        document.tokens[hit.last - 1].span.end};
        const bool known = hit.entry != nullptr;
        places_.push_back({hit.first, hit.last, std::string(slice(text, span)), country_of(hit),
                           known && hit.entry->sense == NameSense::country});
        for (TokenIndex i = hit.first; i < hit.last; ++i) {
            of_token_[i] = static_cast<std::uint32_t>(places_.size());
        }
    }
}

const PlaceMention* PlaceMap::at(TokenIndex token) const {
    return of_token_[token] == 0 ? nullptr : &places_[of_token_[token] - 1];
}

Actor place_actor(const Document& document, const PlaceMention& place) {
    Actor actor;
    actor.name = place.name;
    actor.kind = place.is_country ? ActorKind::country : ActorKind::other;
    actor.country = place.country;
    actor.code = place.country;
    actor.mentions.push_back(
        {{document.tokens[place.first].span.begin, document.tokens[place.last - 1].span.end},
         place.last - 1,
         MentionForm::name});
    return actor;
}

} // namespace casus
