#include "core/event/location.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

bool places(std::string_view preposition) {
    constexpr std::array<std::string_view, 10> words{
        "across", "around", "at", "in", "inside", "into", "near", "outside", "throughout", "to"};
    return std::binary_search(words.begin(), words.end(), preposition);
}

/// The place that a phrase names with its head or close below it: "the town of Samarra".
const PlaceMention* place_of(const Document& document, TokenIndex head, const PlaceMap& places) {
    if (const PlaceMention* place = places.at(head)) {
        return place;
    }
    for (const TokenIndex child : document.children(head)) {
        const Relation relation = document.tokens[child].relation;
        const bool naming = relation == Relation::nmod || relation == Relation::compound ||
                            relation == Relation::appos || relation == Relation::flat;
        if (naming && places.at(child) != nullptr) {
            return places.at(child);
        }
    }
    return nullptr;
}

/// The most specific place of several: a country only when nothing smaller is told.
const PlaceMention* finer(const PlaceMention* a, const PlaceMention* b) {
    if (a == nullptr || b == nullptr) {
        return a == nullptr ? b : a;
    }
    return a->is_country && !b->is_country ? b : a;
}

const PlaceMention* place_in(const Document& document, const std::vector<Oblique>& obliques,
                             const PlaceMap& places_of_text) {
    const PlaceMention* found = nullptr;
    for (const Oblique& oblique : obliques) {
        if (places(oblique.preposition)) {
            found = finer(found, place_of(document, oblique.head, places_of_text));
        }
        for (const Oblique& inner : noun_arguments(document, oblique.head).obliques) {
            if (places(inner.preposition)) { // "on Wednesday in Paris"
                found = finer(found, place_of(document, inner.head, places_of_text));
            }
        }
    }
    return found;
}

} // namespace

std::string find_location(const Document& document, const Trigger& trigger,
                          const PlaceMap& places) {
    const PlaceMention* found = place_in(document, trigger.noun_arguments.obliques, places);
    found = finer(found, place_in(document, trigger.arguments.obliques, places));
    if (found == nullptr && trigger.verb == trigger.head) { // "besieged the town of Homs"
        for (const TokenIndex object : trigger.arguments.objects) {
            found = finer(found, places.at(object));
            found =
                finer(found, place_in(document, noun_arguments(document, object).obliques, places));
        }
    }
    const TokenIndex governor = document.tokens[trigger.head].head;
    if (found == nullptr && trigger.verb == no_token && governor != no_token &&
        document.tokens[governor].upos == Upos::VERB) { // "killed in a raid in Homs"
        found = place_in(document, verb_arguments(document, governor).obliques, places);
    }
    return found == nullptr ? "" : found->name;
}

} // namespace casus
