#pragma once

#include "core/dictionary/dictionaries.h"
#include "core/dictionary/sentence_words.h"
#include "core/language/document.h"
#include "core/time/day.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Somebody that a noun phrase names, by the dictionaries.
struct CodedActor {
    std::string code = std::string(null_code); ///< null_code: nobody the dictionaries know
    std::string name;                          ///< its words, without an article
    TokenIndex head = no_token;                ///< the last noun of the words that name it
    Span span;
    std::optional<DictionaryPlace> place; ///< of the actor's row, else of its first agent's
    [[nodiscard]] bool coded() const { return code != null_code; }
};

/// What acts as one in a sentence: a noun phrase, with the prepositional phrase that says whose it
/// is ("soldiers from Gondor"), or a list of them ("Arnor, Rohan and Gondor").
struct NounPhrase {
    std::size_t begin = 0; ///< words [begin, end)
    std::size_t end = 0;
    std::vector<CodedActor> actors; ///< those with a code, else one without; never empty
    bool compound = false;          ///< a list of several
    [[nodiscard]] bool coded() const { return actors.front().coded(); }
    [[nodiscard]] bool contains(std::size_t word) const { return begin <= word && word < end; }
};

/// The noun phrases of a sentence in order, without overlaps, coded for `day`.
std::vector<NounPhrase> find_noun_phrases(std::string_view text, const Document& document,
                                          std::span<const SentenceWord> words,
                                          const Dictionaries& dictionaries, std::optional<Day> day);

} // namespace casus
