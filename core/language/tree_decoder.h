#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// The tree with the best sum of arc scores in which one word hangs on the root (Chu and Liu 1965,
/// Edmonds 1967). `scores` has a row for each word: what it gains by hanging on word 0, 1, ... and,
/// last, on the root; a word's own column does not count. Gives each word's head, the number of
/// words for the root.
std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t words);

} // namespace casus
