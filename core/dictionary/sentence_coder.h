#pragma once

#include "core/dictionary/dictionaries.h"
#include "core/dictionary/noun_phrase.h"
#include "core/language/document.h"
#include "core/time/day.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// How PETRARCH's configuration files steer its coder; the values are its defaults.
struct CoderOptions {
    bool require_dyad = true; ///< false: events whose source or target is nobody known count too
    /// Clauses between commas of that many words are passed over; a maximum of 0 keeps them.
    int comma_min = 2;
    int comma_max = 8;
    int comma_end_min = 2; ///< the last clause of a sentence
    int comma_end_max = 8;
};

/// An event as a dictionary codes it: one source, one target.
struct CodedEvent {
    CodedActor source;
    CodedActor target;
    std::string code; ///< of the event: "042"
    TokenIndex verb = no_token;
    Span trigger;          ///< the words of the verb
    DictionaryPlace place; ///< the row of the pattern, else of the verb
    std::string rule;      ///< "verbs.txt:120 * RESOLUTION"
};

/// What the dictionaries make of one sentence.
struct SentenceCoding {
    std::vector<NounPhrase> phrases; ///< all of them, in order
    std::vector<CodedEvent> events;  ///< each once
    IssueCounts issues;
    Discard discard = Discard::nothing; ///< else `events` is empty
};

/// Codes one sentence; actors' codes are those of `day`.
SentenceCoding code_sentence(std::string_view text, const Document& document,
                             const Sentence& sentence, const Dictionaries& dictionaries,
                             std::optional<Day> day, const CoderOptions& options = {});

} // namespace casus
