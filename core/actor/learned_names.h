#pragma once

#include "core/actor/name_hits.h"

namespace casus {

/// Adds what an article itself says of names: "Syria Recovery Trust Fund (SRTF)", and that "Davis"
/// is the "Jeff Davis" of before.
void learn_names(std::string_view text, const Document& document, NameHits& hits);

} // namespace casus
