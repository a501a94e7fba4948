#pragma once

#include "core/language/lexicon.h"
#include "core/span.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace casus {

/// What the models see of a word's form: hashes, never text.
struct WordInfo {
    std::uint64_t word = 0; ///< lower case, digits as 0, quotation marks and dashes made alike
    std::array<std::uint64_t, 4> suffix{}; ///< of 1 to 4 letters
    std::array<std::uint64_t, 3> prefix{}; ///< of 1 to 3 letters
    std::uint64_t shape = 0;               ///< bits of WordShape, plus how the sentence is written
    std::uint16_t cluster = 0;             ///< 0 = unknown word
    std::uint16_t tag_class = 0;           ///< the tags it has in the training corpus; 0 = unknown
    std::uint8_t fixed_tag = no_fixed_tag;
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

/// The words of a sentence, with `padding` empty ones before and behind.
constexpr std::size_t word_padding = 3;
std::vector<WordInfo> word_infos(std::string_view text, std::span<const Span> tokens,
                                 const Lexicon& lexicon);

} // namespace casus
