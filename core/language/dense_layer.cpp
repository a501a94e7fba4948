#include "core/language/dense_layer.h"

#include <algorithm>
#include <cmath>

namespace casus {

void quantise(std::span<const float> values, std::int16_t* __restrict result) {
    constexpr auto limit = static_cast<float>(activation_limit);
    const float* value = values.data();
    // Without a branch, so that compilers make vector code of it.
    for (std::size_t i = 0; i < values.size(); ++i) {
        float scaled = value[i] * activation_scale;
        scaled = scaled < -limit ? -limit : scaled;
        scaled = scaled > limit ? limit : scaled;
        scaled += std::copysign(0.5F, scaled);
        result[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(scaled));
    }
}

std::vector<float> DenseLayer::apply(const std::int16_t* vectors, std::size_t stride,
                                     std::size_t rows) const {
    const std::size_t width = outputs();
    std::vector<std::int32_t> sums(rows * width);
    dense_kernels().front().run(
        {weights_.data(), inputs() / 2, width / dense_block, vectors, stride, rows, sums.data()});
    std::vector<float> result(rows * width);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::int32_t* sum = &sums[row * width];
        float* y = &result[row * width];
        for (std::size_t i = 0; i < width; ++i) {
            y[i] = static_cast<float>(sum[i]) * scales_[i] + biases_[i];
        }
    }
    return result;
}

Activations DenseLayer::activate(const std::int16_t* vectors, std::size_t rows) const {
    const std::vector<float> values = apply(vectors, inputs(), rows);
    Activations result(values.size());
    quantise(values, result.data());
    for (std::int16_t& value : result) {
        value = std::max<std::int16_t>(value, 0);
    }
    return result;
}

} // namespace casus
