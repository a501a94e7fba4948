#pragma once

#include "core/actor/actor.h"
#include "core/actor/mention.h"
#include "core/actor/speakers.h"
#include "core/language/document.h"

#include <optional>
#include <string_view>
#include <vector>

namespace casus {

/// An actor phrase and the actor it was linked to.
struct LinkedPhrase {
    const ActorPhrase* phrase = nullptr;
    ActorIndex actor = 0;
};

/// A pronoun and the actor it stands for. "we" of an unnamed speaker has no actor.
struct LinkedPronoun {
    ActorMention mention;
    std::optional<ActorIndex> actor;
};

/// The personal pronouns of a document that stand for actors, in text order. "it" and "they" are
/// linked only where one candidate fits clearly. `phrases` are in text order.
std::vector<LinkedPronoun> link_pronouns(std::string_view text, const Document& document,
                                         const std::vector<LinkedPhrase>& phrases,
                                         const std::vector<Actor>& actors);

} // namespace casus
