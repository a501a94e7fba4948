#pragma once

#include "core/language/training/network.h"

#include <iosfwd>

namespace casus {

struct NetworkOptions {
    int epochs = 12;
    std::size_t batch_words = 600;
    float rate = 0.002F; ///< rises at first, then falls to nothing
    float dropout = 0.25F;
    std::uint64_t seed = 1;
};

/// One pass over `treebank` after another, each with other sentences rewritten as headlines.
/// `held_out` is measured after each of them, for `progress` only.
void train_network(Network& network, const Treebank& treebank, const Treebank& held_out,
                   const Preparation& with, const NetworkOptions& options, std::ostream& progress);

} // namespace casus
