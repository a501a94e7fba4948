#pragma once

#include "core/language/training/perceptron.h"
#include "core/language/training/prepared.h"

namespace casus {

struct TrainedParser {
    Perceptron transitions;
    Perceptron relations;
};

/// Learns the parser with a dynamic oracle; `tags` are the (jackknifed) tags by sentence.
TrainedParser train_parser(const PreparedTreebank& sentences,
                           const std::vector<std::vector<std::uint8_t>>& tags, int epochs,
                           std::uint64_t seed);

} // namespace casus
