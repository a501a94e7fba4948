#pragma once

#include "core/language/document.h"

#include <string_view>

namespace casus {

/// Repairs the tree of the last sentence: days, months and weeks beside a subject ("On Tuesday
/// rebels left", "The army on Saturday left") hang on its verb.
void repair_time_phrases(std::string_view text, Document& document);

} // namespace casus
