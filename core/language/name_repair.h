#pragma once

#include "core/language/document.h"

namespace casus {

/// Repairs the tree of the last sentence: what is joined by "and" to a part of a person's name
/// ("Secretary of State John Kerry and his counterpart") is joined to the whole of it.
void repair_joined_names(Document& document);

} // namespace casus
