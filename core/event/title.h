#pragma once

#include "core/account.h"
#include "core/event/triggers.h"

#include <string>
#include <string_view>

namespace casus {

/// A short readable sentence for an event, in the words of the article: "Russia vetoes a draft
/// resolution", "Meeting on Syria in Paris". Present tense for verbs, at most about 70 characters,
/// never cut inside a word.
std::string make_title(std::string_view text, const Document& document, const Trigger& trigger,
                       const std::vector<Actor>& actors, const Event& event);

/// The third person of the present: "veto" -> "vetoes", "carry" -> "carries", "have" -> "has".
std::string third_person(std::string_view lemma);

} // namespace casus
