#pragma once

#include "core/language/lexicon.h"
#include "core/language/training/treebank.h"
#include "core/language/word_info.h"

#include <cstdint>
#include <vector>

namespace casus {

/// A training sentence as the models see it.
struct PreparedSentence {
    std::vector<WordInfo> words; ///< padded
    std::vector<std::uint8_t> tags;
    std::vector<std::uint32_t> heads;
    std::vector<std::uint8_t> relations;
    std::vector<std::uint8_t> entities; ///< empty = not annotated
};

using PreparedTreebank = std::vector<PreparedSentence>;

PreparedTreebank prepare(const Treebank& treebank, const std::vector<TagPair>& tags,
                         const Lexicon& lexicon);

} // namespace casus
