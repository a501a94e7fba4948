#pragma once

#include "core/link/training/gold_links.h"
#include "core/link/training/train_labels.h"
#include "core/resources.h"

#include <string>
#include <vector>

namespace casus {

/// Whether one of two events leads to the other, asked both ways.
struct PairExample {
    LabelExample forward;
    LabelExample backward;
    std::string article; ///< cross-validation never parts one
};

/// Pairs of phrases of the Causal News Corpus, for clauses.tsv: label 1 where the dependent phrase
/// tells the cause, 2 where it tells the effect.
std::vector<LabelExample> clause_examples(const std::vector<GoldStory>& stories,
                                          const Resources& resources);

/// Pairs of events that the program finds, for pairs.tsv, with the labels of PairModel. Where not
/// all events are marked, only pairs of marked ones.
std::vector<PairExample> pair_examples(const std::vector<GoldStory>& stories,
                                       const Resources& resources);

} // namespace casus
