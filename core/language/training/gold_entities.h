#pragma once

#include "core/language/conllu.h"

#include <cstdint>
#include <vector>

namespace casus {

/// The labels of EntityFinder for a sentence of GUM: its mentions whose head is a proper noun, cut
/// down to the name. Empty when the sentence has no entity annotation at all.
std::vector<std::uint8_t> gold_entities(const ConlluSentence& sentence);

} // namespace casus
