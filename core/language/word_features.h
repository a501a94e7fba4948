#pragma once

#include "core/language/lexicon.h"
#include "core/span.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace casus {

/// Prefixes of 1 to 3 letters, suffixes of 1 to 4, the shape, and the pattern of kinds of letters.
constexpr std::size_t form_feature_count = 9;

/// What the network sees of a word's form: numbers, never text.
struct WordFeatures {
    std::uint64_t word = 0; ///< hash of the form in lower case, digits as 0, quotes made alike
    std::uint32_t row = 0;  ///< in the table of word vectors; 0 = unknown word
    std::array<std::uint32_t, form_feature_count> form{}; ///< hashes; 0 = no such feature
};

enum WordShape : std::uint64_t {
    shape_capital = 1,
    shape_all_capitals = 2,
    shape_digit = 4,
    shape_hyphen = 8,
    shape_no_letter = 16,
    shape_first = 32,              ///< first in the sentence
    shape_letter = 64,             ///< one letter
    shape_capitals_sentence = 128, ///< THE SENTENCE IS WRITTEN SO
    shape_title_sentence = 256,    ///< The Sentence Is Written So
};

/// The key of a word in the lexicon.
std::uint64_t word_hash(std::string_view form);

/// The words of one sentence.
std::vector<WordFeatures> word_features(std::string_view text, std::span<const Span> tokens,
                                        const Lexicon& lexicon);

} // namespace casus
