#pragma once

#include "core/language/lexicon.h"
#include "core/language/training/label_chain.h"
#include "core/language/training/name_lists.h"
#include "core/language/training/treebank.h"
#include "core/language/word_features.h"

#include <cstdint>
#include <vector>

namespace casus {

/// A training sentence as the network sees it.
struct PreparedSentence {
    std::vector<WordFeatures> words;
    std::vector<std::uint8_t> tags;
    std::vector<std::uint32_t> heads; ///< from 0; the number of words = root
    std::vector<std::uint8_t> relations;
    std::vector<LabelSet> names; ///< one label for each word, or what is known of it
    float names_weight = 1.0F;   ///< less where the names are not annotated
};

using PreparedTreebank = std::vector<PreparedSentence>;

/// What sentences are prepared with.
struct Preparation {
    const std::vector<TagPair>& tags;
    const Lexicon& lexicon;
    const NameLists& names;
};

PreparedTreebank prepare(const Treebank& treebank, const Preparation& with);

} // namespace casus
