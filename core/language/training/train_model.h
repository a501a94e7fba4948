#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace casus {

struct TrainingOptions {
    std::vector<std::filesystem::path> corpora; ///< CoNLL-U, gzipped or not
    std::filesystem::path clusters;             ///< lines "word number", frequent words first
    std::vector<std::string> notes;             ///< for the header of the model
    std::uint64_t seed = 1;
    int tagger_epochs = 8;
    int parser_epochs = 10;
    int entity_epochs = 10;
    int folds = 4;
    /// How many weights (or rows of three) the model keeps of each kind: the largest ones.
    std::size_t tagger_weights = 450'000;
    std::size_t transition_rows = 450'000;
    std::size_t relation_weights = 350'000;
    std::size_t entity_weights = 60'000;
};

/// Learns everything and returns the bytes of a model file: the same for the same options. Says on
/// `progress` what it does. Throws Error for a corpus that cannot be read.
std::string train_model(const TrainingOptions& options, std::ostream& progress);

} // namespace casus
