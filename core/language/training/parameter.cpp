#include "core/language/training/parameter.h"

#include <cmath>

namespace casus {
namespace {

constexpr float mean_decay = 0.9F;
constexpr float square_decay = 0.99F;
constexpr float floor = 1e-7F;

Matrix drawn(Eigen::Index rows, Eigen::Index columns, float spread, Sequence& sequence) {
    Matrix matrix(rows, columns);
    for (Eigen::Index i = 0; i < matrix.size(); ++i) {
        const auto unit = static_cast<float>(sequence.next() >> 40U) / 16777216.0F;
        matrix.data()[i] = spread * (2.0F * unit - 1.0F);
    }
    return matrix;
}

/// One step for `size` weights that lie together.
void adam(float* value, float* gradient, float* mean, float* square, Eigen::Index size, Step step) {
    const auto number = static_cast<float>(step.number);
    const float mean_part = 1.0F - std::pow(mean_decay, number);
    const float square_part = 1.0F - std::pow(square_decay, number);
    for (Eigen::Index i = 0; i < size; ++i) {
        mean[i] = mean_decay * mean[i] + (1.0F - mean_decay) * gradient[i];
        square[i] = square_decay * square[i] + (1.0F - square_decay) * gradient[i] * gradient[i];
        value[i] -=
            step.rate * (mean[i] / mean_part) / (std::sqrt(square[i] / square_part) + floor);
        gradient[i] = 0.0F;
    }
}

} // namespace

Parameter::Parameter(Eigen::Index rows, Eigen::Index columns, float spread, Sequence& sequence)
    : value(drawn(rows, columns, spread, sequence)), gradient(Matrix::Zero(rows, columns)),
      mean_(gradient), square_(gradient) {}

void Parameter::learn(Step step) {
    adam(value.data(), gradient.data(), mean_.data(), square_.data(), value.size(), step);
}

Embedding::Embedding(Eigen::Index rows, Eigen::Index columns, float spread, Sequence& sequence)
    : value(drawn(rows, columns, spread, sequence)), gradient_(Matrix::Zero(rows, columns)),
      mean_(gradient_), square_(gradient_), touched_(static_cast<std::size_t>(rows)) {}

void Embedding::learn(Step step) {
    for (const std::uint32_t i : rows_) {
        touched_[i] = 0;
        adam(value.row(i).data(), gradient_.row(i).data(), mean_.row(i).data(),
             square_.row(i).data(), value.cols(), step);
    }
    rows_.clear();
}

} // namespace casus
