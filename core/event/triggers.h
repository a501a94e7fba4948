#pragma once

#include "core/event/arguments.h"
#include "core/event/event_lexicon.h"
#include "core/language/document.h"
#include "core/span.h"

#include <functional>
#include <string_view>
#include <vector>

namespace casus {

/// A place in the text that tells an event, before it is known who, when and whether.
struct Trigger {
    TokenIndex head = no_token; ///< the word that carries the meaning: verb or event noun
    TokenIndex verb = no_token; ///< the light verb of a noun, else the same as head for verbs
    Span span;                  ///< the words of the trigger
    const EventSense* sense = nullptr;           ///< a row of the lexicon, with a type
    LightSubject subject = LightSubject::source; ///< what the subject of a light verb is
    Arguments arguments;      ///< of the verb; for nouns without a light verb, of the noun
    Arguments noun_arguments; ///< of the noun behind a light verb, else empty
};

/// Whether a token is (the head of) an actor: decides weak words.
using IsActor = std::function<bool(TokenIndex)>;

/// Why a verb or noun tells no event.
struct TriggerNote {
    TokenIndex word = no_token;
    std::string_view reason;
};

/// All triggers of a document in text order, one a word. Fills `notes`, when given, with a reason
/// for each verb and noun that tells none.
std::vector<Trigger> find_triggers(std::string_view text, const Document& document,
                                   const EventLexicon& lexicon, const IsActor& is_actor,
                                   std::vector<TriggerNote>* notes = nullptr);

} // namespace casus
