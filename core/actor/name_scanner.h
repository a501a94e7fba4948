#pragma once

#include "core/actor/actor_lexicon.h"
#include "core/language/document.h"

#include <string_view>
#include <vector>

namespace casus {

/// A name of the lexicon, or of the entity model, in the text: tokens [first, last).
struct NameHit {
    TokenIndex first = 0;
    TokenIndex last = 0;
    const NameEntry* entry = nullptr;      ///< null = found by the model or by its capitals only
    const GazetteerPlace* place = nullptr; ///< of places that are neither country nor capital
    EntityKind kind = EntityKind::other;   ///< for names without an entry
    bool proper = false;                   ///< a name of its own, of which `entry` is the role noun
                                           ///< inside: "Iraqi Security Forces"
    std::string_view country;              ///< ISO alpha-3 of a country named inside, "" = none
    char gender = 0;    ///< of a person by the first given name: 'f', 'm', 0 = not known
    bool area = false;  ///< a place with its word of area: "Hama province", "New York state"
    bool thing = false; ///< its words make it a thing: "Hurricane Dora", "Clean Water Act"
};

/// The names of a document in text order, longest first, without overlaps. Role nouns and titles
/// are among them; place names only where nothing else fits.
std::vector<NameHit> scan_names(std::string_view text, const Document& document,
                                const ActorLexicon& lexicon);

} // namespace casus
