#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace casus {

/// What a candidate turned out to be.
enum class ClauseLabel : std::uint8_t { none, dependent_causes, dependent_results };

struct ClauseExample {
    std::vector<std::string> features;
    ClauseLabel label = ClauseLabel::none;
};

struct ClauseTraining {
    int epochs = 8; 
    double rate = 0.02;    ///< AdaGrad
    double sparsity = 1e-3; ///< L1, a step and weight
    int least_count = 3;    ///< rarer features are left out
    std::uint64_t seed = 1; ///< of the shuffles
};

/// Feature -> weights of "causes" and "results", sorted by name; weights that round to 0 left out.
using ClauseWeights = std::vector<std::pair<std::string, std::pair<float, float>>>;
ClauseWeights train_clauses(const std::vector<ClauseExample>& examples,
                            const ClauseTraining& options);

} // namespace casus
