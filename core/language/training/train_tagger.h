#pragma once

#include "core/language/training/perceptron.h"
#include "core/language/training/prepared.h"

namespace casus {

/// Learns the tagger; `classes` is the number of tags.
Perceptron train_tagger(const PreparedTreebank& sentences, std::size_t classes, int epochs,
                        std::uint64_t seed);

/// The tags that the tagger gives to sentences it has not seen: each of `folds` parts is tagged by
/// a tagger learned from the others. By number of sentence.
std::vector<std::vector<std::uint8_t>> jackknife_tags(const PreparedTreebank& sentences,
                                                      const std::vector<TagPair>& tags, int folds,
                                                      int epochs, std::uint64_t seed);

} // namespace casus
