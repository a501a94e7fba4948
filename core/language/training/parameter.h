#pragma once

#include "core/language/training/treebank.h"

#include <Eigen/Core>
#include <cstdint>
#include <vector>

namespace casus {

/// Rows are words or outputs; one row lies together in memory.
using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// How far and how steadily one step of learning goes.
struct Step {
    float rate = 0.001F;
    long number = 1; ///< from 1
};

/// Weights that are learnt (Adam; Kingma and Ba 2015).
class Parameter {
public:
    Parameter() = default;
    /// Weights drawn evenly from -spread .. spread.
    Parameter(Eigen::Index rows, Eigen::Index columns, float spread, Sequence& sequence);

    /// Moves the weights against the gradient and clears it.
    void learn(Step step);

    Matrix value;
    Matrix gradient;

private:
    Matrix mean_;
    Matrix square_;
};

/// A table of vectors of which a batch touches few rows; only those are moved.
class Embedding {
public:
    Embedding() = default;
    Embedding(Eigen::Index rows, Eigen::Index columns, float spread, Sequence& sequence);

    [[nodiscard]] auto row(std::uint32_t i) const { return value.row(i); }
    template <typename Row>
    void add_gradient(std::uint32_t i, const Row& gradient) {
        if (touched_[i] == 0) {
            touched_[i] = 1;
            rows_.push_back(i);
        }
        gradient_.row(i) += gradient;
    }
    void learn(Step step);

    Matrix value;

private:
    Matrix gradient_;
    Matrix mean_;
    Matrix square_;
    std::vector<std::uint8_t> touched_;
    std::vector<std::uint32_t> rows_;
};

} // namespace casus
