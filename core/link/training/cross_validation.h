#pragma once

#include "core/link/training/link_examples.h"

#include <cstddef>
#include <iosfwd>
#include <vector>

namespace casus {

/// Trains on all folds but one and reads that one, for each fold of `pairs`. Writes precision,
/// recall and F1 of links with their direction at several thresholds. `all_links` counts those that
/// the annotators drew.
void cross_validate(const std::vector<PairExample>& pairs, const LabelTraining& options,
                    std::size_t all_links, int folds, std::ostream& out);

} // namespace casus
