#pragma once

#include "core/actor/actor.h"
#include "core/actor/name_scanner.h"
#include "core/language/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// One phrase that names an actor, with what the phrase alone says of it.
struct ActorPhrase {
    ActorMention mention;
    TokenIndex first = 0; ///< tokens [first, last) of the span
    TokenIndex last = 0;
    const NameEntry* entry = nullptr;       ///< of the lexicon, null = none
    const NameEntry* affiliation = nullptr; ///< "NATO" of "NATO troops"; null = none known
    ActorKind kind = ActorKind::other;
    std::string name;    ///< without titles and articles: "John Kerry"
    std::string country; ///< ISO alpha-3, "" = not said
    std::vector<std::string> roles;
    std::vector<std::string> offices; ///< keys of its titles and role nouns: "foreign minister"
    char gender = 0;                  ///< 'f' = "she", 'm' = "he", 0 = not known
    bool plural = false;              ///< means many, also where the noun is singular ("police")
    bool plural_noun = false;         ///< the noun is a plural: "groups"
    bool definite = false;
    bool former = false;  ///< "former", "ousted", "ex-"
    bool counted = false; ///< with a number: "11 soldiers", "hundreds of people"
};

/// A name that only says where something is: "in Hamburg".
struct PlaceName {
    TokenIndex head = 0;
    std::string country; ///< ISO alpha-3
};

struct ActorPhrases {
    std::vector<ActorPhrase> phrases; ///< by first token, the longer first
    std::vector<PlaceName> places;    ///< in text order
};

/// All phrases of a document that name actors. A name inside the phrase of another actor is one of
/// its own ("ISIL" in "ISIL fighters"), a country is not ("Iraqi" in "Iraqi police").
ActorPhrases find_actor_phrases(std::string_view text, const Document& document,
                                const std::vector<NameHit>& names);

} // namespace casus
