#pragma once

#include "core/language/training/perceptron.h"
#include "core/language/training/prepared.h"

namespace casus {

/// Learns EntityFinder from the sentences that have entities annotated.
Perceptron train_entities(const PreparedTreebank& sentences,
                          const std::vector<std::vector<std::uint8_t>>& tags, int epochs,
                          std::uint64_t seed);

} // namespace casus
