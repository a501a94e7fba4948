#pragma once

#include "core/event/event.h"
#include "core/event/event_lexicon.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

namespace casus {

/// Whether an event happened, goes on, is planned, only thought of, or denied: from the verb group,
/// negations, the words that govern it and the clause it stands in.
EventStatus find_status(const Document& document, const Trigger& trigger,
                        const EventLexicon& lexicon);

/// The nearest verb of speech that governs a token ("said", "according to"); no_token = none.
TokenIndex governing_speech(const Document& document, TokenIndex token,
                            const EventLexicon& lexicon);

} // namespace casus
