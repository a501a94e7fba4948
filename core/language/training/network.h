#pragma once

#include "core/language/training/layers.h"
#include "core/language/training/prepared.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace casus {

struct NetworkShape {
    Eigen::Index words = 0; ///< rows of the table of words, with the unknown word
    Eigen::Index forms = 16384;
    Eigen::Index width = 128;
    std::string layers = "crr"; ///< c: convolution, r: recurrence
    Eigen::Index arc = 96;      ///< width of the vectors that arcs are scored with
    Eigen::Index label = 64;    ///< width of the layer that chooses the relation
    Eigen::Index entity = 64;   ///< width of the hidden layer that finds names
    Eigen::Index tags = 0;
};

/// Losses per word: tags, heads, relations, entities.
using Losses = std::array<double, 4>;

/// How much a sentence's analysis is right, in words.
struct Hits {
    std::size_t words = 0;
    std::size_t tags = 0;
    std::size_t heads = 0;
    std::size_t arcs = 0;
};

using Batch = std::vector<const PreparedSentence*>;

/// The network in floating point, while it learns: one encoder of words in their sentence, which
/// tags, tree and names are read off (casus::Encoder uses the finished one).
class Network {
public:
    /// `vectors` has a row for each row of the table of words; zeros = no pretrained vector.
    /// `learnt` says which words occur in the treebank often enough for a vector of their own.
    Network(const NetworkShape& shape, Matrix vectors, std::vector<std::uint8_t> learnt,
            Sequence& sequence);

    /// One step of learning; noise is drawn from `sequence`.
    Losses learn(const Batch& batch, Step step, float dropout, Sequence& sequence);
    /// Losses of a batch and their gradients, without noise or learning; for tests.
    Losses gradients(const Batch& batch);
    /// Tags, heads (each for itself) and relations against the gold ones.
    [[nodiscard]] Hits measure(const Batch& batch) const;

    /// The vector that stands for a row of the table of words: what its pretrained vector gives,
    /// plus its own or, if it has none, that of the unknown word.
    [[nodiscard]] Matrix word_table() const;

    NetworkShape shape;
    Matrix vectors;
    std::vector<std::uint8_t> learnt;
    Dense projection;
    Embedding words;
    Embedding forms;
    std::vector<Layer> layers;
    Dense tags;
    Dense names; ///< hidden layer of the entity finder
    Dense entities;
    Parameter transitions; ///< of the labels of names, see chain_loss
    Dense parse;           ///< hidden layer of the parser
    Dense arcs;            ///< dependent, head, then the same for relations
    Parameter root;        ///< head vector of the root
    Parameter distance;    ///< of head and dependent
    Dense relations;

private:
    struct Trace;
    Matrix encode(const Batch& batch, float dropout, Sequence* sequence, Trace& trace) const;
    void back_to_words(Matrix d, const Batch& batch, const Trace& trace);
    Losses run(const Batch& batch, float dropout, Sequence* sequence);
    void learn(Step step);
};

} // namespace casus
