#pragma once

#include "core/language/model_file.h"
#include "core/language/training/network.h"

namespace casus {

/// Adds a finished network to a model file, in whole numbers.
void pack_network(const Network& network, ModelWriter& writer);

} // namespace casus
