#pragma once

#include "core/language/training/network.h"
#include "core/language/training/train_network.h"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace casus {

struct TrainingOptions {
    std::vector<std::filesystem::path> corpora;  ///< CoNLL-U
    std::vector<std::filesystem::path> held_out; ///< measured after each epoch, never learnt from
    std::filesystem::path vectors;               ///< see read_word_vectors
    std::filesystem::path names;                 ///< folder of name lists, see NameLists
    std::vector<std::string> notes;              ///< lines for the header of the model
    std::size_t words = 40000;                   ///< pretrained words to keep
    NetworkShape shape;                          ///< words and tags are counted
    NetworkOptions network;
};

/// The bytes of a model file. The same options and corpora give the same bytes.
std::string train_model(const TrainingOptions& options, std::ostream& progress);

} // namespace casus
