#pragma once

#include "core/language/lexicon.h"
#include "core/language/training/treebank.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace casus {

/// All joint tags of a treebank, the most frequent first.
std::vector<TagPair> tag_list(const Treebank& treebank);

/// The number of each word's tag in the list.
std::vector<std::uint8_t> tag_numbers(const TrainingSentence& sentence,
                                      const std::vector<TagPair>& tags);

/// Words with their clusters (lines "word number") and the tags that they have in the
/// treebank: the bytes of a table of LexiconEntry.
std::vector<std::uint8_t> make_lexicon(const Treebank& treebank, const std::vector<TagPair>& tags,
                                       const std::filesystem::path& clusters);

/// The words of the treebank whose lemma is not what the rules give, for Lemmatizer.
struct LemmaTable {
    std::vector<std::uint8_t> slots;
    std::vector<std::uint8_t> texts;
};
LemmaTable make_lemma_table(const Treebank& treebank, const Lexicon& lexicon);

} // namespace casus
