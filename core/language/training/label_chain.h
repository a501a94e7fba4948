#pragma once

#include "core/language/entity_finder.h"
#include "core/language/training/parameter.h"

#include <cstdint>
#include <vector>

namespace casus {

/// The labels of EntityFinder that a word may have: bit k stands for label k.
using LabelSet = std::uint16_t;
constexpr LabelSet label_set(std::uint8_t label) {
    return static_cast<LabelSet>(1U << label);
}
constexpr LabelSet all_labels = (1U << entity_label_count) - 1;

/// Loss of a chain of labels (a linear-chain conditional random field): how unlikely it is that
/// each word has one of the labels that it may have. `scores` has a row for each word; it is
/// replaced by the gradient times `weight`. `transitions` is what EntityFinder wants: a row for
/// each label before, then one for the start of the sentence; its gradient grows. Labels that
/// cannot follow one another make no loss.
double chain_loss(Eigen::Ref<Matrix> scores, const std::vector<LabelSet>& labels, float weight,
                  Parameter& transitions);

} // namespace casus
