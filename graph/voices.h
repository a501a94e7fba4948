#pragma once

#include "graph/record.h"

#include <cstdint>
#include <vector>

namespace casus {

/// Copies of one wire report are one voice: articles that share most of their telling sentences
/// word for word. Gives for each record the number of its voice; records of one voice bear the
/// number of the first of them. Time linear in the number of sentences.
std::vector<std::uint32_t> find_voices(const std::vector<Record>& records);

} // namespace casus
