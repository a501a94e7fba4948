#pragma once

#include "core/language/lexicon.h"
#include "core/language/training/treebank.h"
#include "core/language/word_features.h"

#include <cstdint>
#include <vector>

namespace casus {

/// What is known of names where only tags are annotated.
constexpr std::uint8_t some_name = 254;
constexpr std::uint8_t unknown_label = 255;

/// A training sentence as the network sees it.
struct PreparedSentence {
    std::vector<WordFeatures> words;
    std::vector<std::uint8_t> tags;
    std::vector<std::uint32_t> heads; ///< from 0; the number of words = root
    std::vector<std::uint8_t> relations;
    std::vector<std::uint8_t> entities; ///< labels of EntityFinder, or one of the two below
};

using PreparedTreebank = std::vector<PreparedSentence>;

PreparedTreebank prepare(const Treebank& treebank, const std::vector<TagPair>& tags,
                         const Lexicon& lexicon);

} // namespace casus
