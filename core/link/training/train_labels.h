#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace casus {

/// What something looks like, and which label it has; 0 is the label that LabelModel gives no
/// weights.
struct LabelExample {
    std::vector<std::string> features;
    std::size_t label = 0;
};

struct LabelTraining {
    std::size_t labels = 3;
    double penalty = 20; ///< of squared weights (L2), against the sum over all examples
    int rounds = 400;    ///< over all examples
    int least_count = 3; ///< rarer features are left out
};

/// Feature -> weights of the labels from 1 on, sorted by name; those that all round to 0 left out.
/// No random numbers: the same examples give the same weights.
using LabelWeights = std::vector<std::pair<std::string, std::vector<float>>>;
LabelWeights train_labels(const std::vector<LabelExample>& examples, const LabelTraining& options);

} // namespace casus
