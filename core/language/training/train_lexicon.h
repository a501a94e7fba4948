#pragma once

#include "core/language/lexicon.h"
#include "core/language/training/name_lists.h"
#include "core/language/training/treebank.h"
#include "core/language/training/word_vectors.h"

#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// All joint tags of a treebank, the most frequent first.
std::vector<TagPair> tag_list(const Treebank& treebank);

/// The number of each word's tag in the list.
std::vector<std::uint8_t> tag_numbers(const TrainingSentence& sentence,
                                      const std::vector<TagPair>& tags);

/// The words that have a vector.
struct TrainedLexicon {
    std::vector<std::uint8_t> entries; ///< the bytes of a table of LexiconEntry
    Matrix vectors; ///< for each row a pretrained vector (zeros = none), then what lists of names
                    ///< say of the word (1 = yes)
    std::vector<std::uint8_t> learnt; ///< 1: the row gets a vector of its own
};

/// Gives a row to the first `limit` pretrained words (those that look alike share one), to those
/// behind them that the treebank or the lists have, and to all words that the treebank has more
/// than once. Row 0 is the unknown word.
TrainedLexicon make_lexicon(const Treebank& treebank, const WordVectors& vectors,
                            const NameLists& names, std::size_t limit);

/// The words of the treebank whose lemma is not what the rules give, for Lemmatizer.
struct LemmaTable {
    std::vector<std::uint8_t> slots;
    std::vector<std::uint8_t> texts;
};
LemmaTable make_lemma_table(const Treebank& treebank, const Lexicon& lexicon);

} // namespace casus
