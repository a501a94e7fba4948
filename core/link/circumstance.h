#pragma once

#include "core/event/event.h"
#include "core/language/document.h"

#include <string_view>

namespace casus {

/// The rule of circumstances: no lexicon knows their words.
inline constexpr std::string_view circumstance_rule = "told as a cause or effect";

/// A state of affairs that the text links to an event though no lexicon knows it as an event: "low
/// wages" in "workers struck over low wages". Background (salience 3), so that timelines stay free
/// of it while `casus why` can tell it. `head` is the head of its phrase, `phrase` its words.
Event make_circumstance(std::string_view text, const Document& document, TokenIndex head,
                        Span phrase, double confidence);

/// Whether an event was made by make_circumstance().
bool is_circumstance(const Event& event);

} // namespace casus
