#include "core/event/place_map.h"

#include <algorithm>

namespace casus {
namespace {

bool names_a_place(const NameHit& hit) {
    if (hit.entry == nullptr) {
        return hit.place != nullptr || hit.kind == EntityKind::place;
    }
    return hit.entry->sense == NameSense::country || hit.entry->sense == NameSense::metonym;
}

PlaceKind kind_of(const NameHit& hit) {
    if (hit.area) {
        return PlaceKind::region;
    }
    if (hit.entry != nullptr && hit.entry->sense == NameSense::country) {
        return PlaceKind::country;
    }
    return hit.place == nullptr ? PlaceKind::city : hit.place->kind;
}

/// "Hama province" and "Gulf of Aden" need one proper noun only.
bool holds_a_name(const Document& document, const NameHit& hit) {
    const auto begin = document.tokens.begin();
    return std::any_of(begin + (hit.place == nullptr ? hit.last - 1 : hit.first), begin + hit.last,
                       [](const Token& token) { return token.upos == Upos::PROPN; });
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
        if (!names_a_place(hit) || !holds_a_name(document, hit)) {
            continue;
        }
        const Span span{document.tokens[hit.first].span.begin,
                        document.tokens[hit.last - 1].span.end};
        places_.push_back(
            {hit.first, hit.last, std::string(slice(text, span)), country_of(hit), kind_of(hit)});
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
    actor.kind = place.kind == PlaceKind::country ? ActorKind::country : ActorKind::other;
    actor.country = place.country;
    actor.code = place.country;
    actor.mentions.push_back(
        {{document.tokens[place.first].span.begin, document.tokens[place.last - 1].span.end},
         place.last - 1,
         MentionForm::name});
    return actor;
}

} // namespace casus
