#pragma once

#include "core/dictionary/noun_phrase.h"
#include "core/dictionary/sentence_words.h"
#include "core/dictionary/verb_dictionary.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace casus {

constexpr std::size_t no_phrase = std::numeric_limits<std::size_t>::max();

/// A pattern that fits around a verb, with the noun phrases that its marks stand for.
struct PatternFit {
    const VerbPattern* pattern = nullptr;
    std::size_t words = 0;            ///< matched; more is better
    std::size_t source = no_phrase;   ///< index of the noun phrase at $
    std::size_t target = no_phrase;   ///< at +
    std::size_t compound = no_phrase; ///< at %
};

/// The words that a pattern may use: [begin, verb_begin) before and [verb_end, end) after the verb.
struct VerbScope {
    std::size_t begin = 0;
    std::size_t verb_begin = 0;
    std::size_t verb_end = 0;
    std::size_t end = 0;
};

/// Tries the patterns of verbs on the words of one sentence.
class PatternSearch {
public:
    PatternSearch(std::span<const SentenceWord> words, std::span<const NounPhrase> phrases,
                  const VerbDictionary& verbs);

    /// The pattern that matches most words; of as many, the earlier one. None when none fits.
    [[nodiscard]] std::optional<PatternFit> best(std::span<const VerbPattern> patterns,
                                                 const VerbScope& scope) const;

    /// The noun phrase that holds a word; no_phrase when none does.
    [[nodiscard]] std::size_t phrase_of(std::size_t word) const { return phrase_of_[word]; }

private:
    struct Walk;
    bool walk(std::span<const PatternElement> elements, std::size_t at, Walk& state) const;
    bool take_word(std::span<const PatternElement> elements, std::size_t at, Walk& state) const;
    bool take_synset(std::span<const PatternElement> elements, std::size_t at, Walk& state) const;
    bool take_phrase(std::span<const PatternElement> elements, std::size_t at, Walk& state) const;
    [[nodiscard]] std::optional<std::size_t> member_end(std::span<const PatternElement> member,
                                                        std::size_t word, const Walk& state) const;
    [[nodiscard]] bool same(const PatternElement& element, std::size_t word,
                            const Walk& state) const;
    [[nodiscard]] bool reachable(Gap gap, std::size_t word, const Walk& state) const;

    std::span<const SentenceWord> words_;
    std::span<const NounPhrase> phrases_;
    const VerbDictionary& verbs_;
    std::vector<std::size_t> phrase_of_;
};

} // namespace casus
