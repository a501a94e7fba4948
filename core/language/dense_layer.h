#pragma once

#include "core/language/dense_kernel.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// Activations between layers are whole numbers, this many to 1.0, cut at +-activation_limit: with
/// weights up to weight_limit the sum over 512 inputs fits into 32 bits.
constexpr float activation_scale = 128.0F;
constexpr int activation_limit = 4095;
constexpr int weight_limit = 1023;

/// Vectors of activations, one after another.
using Activations = std::vector<std::int16_t>;

/// Rounds to whole numbers; the same on every machine.
void quantise(std::span<const float> values, std::int16_t* __restrict result);

/// One layer of the network: y = x W' + b. A view of model memory.
class DenseLayer {
public:
    DenseLayer() = default;
    /// `weights` as in dense_kernel.h; `scales` and `biases` have an element per output, a
    /// multiple of dense_block.
    DenseLayer(std::span<const std::int16_t> weights, std::span<const float> scales,
               std::span<const float> biases)
        : weights_(weights), scales_(scales), biases_(biases) {}

    [[nodiscard]] std::size_t outputs() const { return biases_.size(); }
    [[nodiscard]] std::size_t inputs() const {
        return biases_.empty() ? 0 : weights_.size() / biases_.size();
    }
    /// Of `rows` vectors that begin `stride` apart (they may overlap): rows x outputs values.
    [[nodiscard]] std::vector<float> apply(const std::int16_t* vectors, std::size_t stride,
                                           std::size_t rows) const;

    /// The same with negative values as 0, as activations for the next layer.
    [[nodiscard]] Activations activate(const std::int16_t* vectors, std::size_t rows) const;

private:
    std::span<const std::int16_t> weights_;
    std::span<const float> scales_;
    std::span<const float> biases_;
};

} // namespace casus
