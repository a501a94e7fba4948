#pragma once

#include "core/actor/actor.h"
#include "core/actor/name_scanner.h"
#include "core/language/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// A named place in the text: tokens [first, last).
struct PlaceMention {
    TokenIndex first = 0;
    TokenIndex last = 0;
    std::string name;                 ///< as the article writes it
    std::string country;              ///< ISO alpha-3, "" = not known
    PlaceKind kind = PlaceKind::city; ///< city also where the gazetteer does not know it
};

/// The named places of a document, by token.
class PlaceMap {
public:
    PlaceMap(std::string_view text, const Document& document, const std::vector<NameHit>& names);

    /// The place that a token belongs to; null = none.
    [[nodiscard]] const PlaceMention* at(TokenIndex token) const;
    [[nodiscard]] const std::vector<PlaceMention>& all() const { return places_; }

private:
    std::vector<PlaceMention> places_;
    std::vector<std::uint32_t> of_token_; ///< index in places_ plus one; 0 = none
};

/// The country of a place as an actor: "fired at targets in Jericho" is done to Palestine.
Actor place_actor(const Document& document, const PlaceMention& place);

} // namespace casus
