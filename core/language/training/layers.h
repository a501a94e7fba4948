#pragma once

#include "core/language/training/parameter.h"

#include <cstddef>
#include <span>
#include <vector>

namespace casus {

/// Where each sentence of a batch begins; the last element is the number of words of the batch.
using Starts = std::vector<Eigen::Index>;

/// y = x W' + b.
struct Dense {
    Dense() = default;
    Dense(Eigen::Index inputs, Eigen::Index outputs, Sequence& sequence);

    [[nodiscard]] Matrix forward(const Matrix& x) const;
    /// Adds to the gradients; gives that of x.
    Matrix backward(const Matrix& x, const Matrix& dy);
    void learn(Step step);

    Parameter weights; ///< a row for each output
    Parameter bias;    ///< one row
};

/// What has to be remembered of a layer between the way forward and the way back.
struct LayerTrace {
    Matrix mask;   ///< of dropout on x; empty when nothing is dropped
    Matrix window; ///< x of each word and its two neighbours
    Matrix gates;  ///< of a recurrent layer: what the gates and candidates were computed from
    Matrix states; ///< of a recurrent layer
    Matrix output; ///< before it is added to x
};

/// A layer that adds to each word's vector what it makes of its neighbours: either a convolution
/// over three words, or a recurrence (half of the state runs forward, half backward) whose gates
/// are a convolution over three words.
class Layer {
public:
    Layer() = default;
    Layer(bool recurrent, Eigen::Index width, Sequence& sequence);

    /// x + layer(x).
    Matrix forward(const Matrix& x, const Starts& starts, LayerTrace& trace) const;
    Matrix backward(const Matrix& dy, const Starts& starts, const LayerTrace& trace);
    void learn(Step step);

    bool recurrent = false;
    Dense convolution; ///< of a recurrent layer: gates, then candidates
    Dense output;      ///< recurrent layers only
};

/// Zeros some elements and enlarges the others; 0 drops none.
Matrix dropout_mask(Eigen::Index rows, Eigen::Index columns, float share, Sequence& sequence);

} // namespace casus
