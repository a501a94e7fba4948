#pragma once

#include "core/actor/actor.h"
#include "core/actor/actor_lexicon.h"
#include "core/actor/name_scanner.h"
#include "core/language/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// One phrase that names an actor, with what the phrase alone says of it.
struct ActorPhrase {
    ActorMention mention;
    TokenIndex first = 0; ///< tokens [first, last) of the span
    TokenIndex last = 0;
    const NameEntry* entry = nullptr; ///< of the lexicon, null = none
    ActorKind kind = ActorKind::other;
    std::string name;    ///< without titles and articles: "John Kerry"
    std::string country; ///< ISO alpha-3, "" = not said
    std::vector<std::string> roles;
    bool plural = false;
};

/// All phrases of a document that name actors, in text order. Names that only say where something
/// is ("in Hamburg") are left out.
std::vector<ActorPhrase> find_actor_phrases(std::string_view text, const Document& document,
                                            const ActorLexicon& lexicon);

} // namespace casus
