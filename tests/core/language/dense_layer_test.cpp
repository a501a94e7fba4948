#include "core/language/dense_layer.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace casus;

namespace {

/// Whole numbers from -limit .. limit that look random.
std::vector<std::int16_t> numbers(std::size_t size, int limit, std::uint64_t seed) {
    std::vector<std::int16_t> result(size);
    for (std::int16_t& number : result) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        const auto drawn = static_cast<int>((seed >> 33U) % static_cast<unsigned>(2 * limit + 1));
        number = static_cast<std::int16_t>(drawn - limit);
    }
    return result;
}

} // namespace

TEST_CASE("all kernels that this machine can run give the same sums") {
    for (const std::size_t rows : {1U, 3U, 8U, 13U, 29U}) {
        for (const std::size_t inputs : {2U, 64U, 384U}) {
            const std::size_t outputs = 48;
            const std::size_t stride = inputs / 2; // vectors overlap, as the windows of words do
            const auto weights = numbers(inputs * outputs, weight_limit, 1);
            const auto vectors = numbers(rows * stride + inputs, activation_limit, 2);
            std::vector<std::int32_t> expected(rows * outputs);
            std::vector<std::int32_t> sums(rows * outputs);
            dense_kernels().back().run({weights.data(), inputs / 2, outputs / dense_block,
                                        vectors.data(), stride, rows, expected.data()});
            for (const NamedKernel& kernel : dense_kernels()) {
                CAPTURE(kernel.name);
                kernel.run({weights.data(), inputs / 2, outputs / dense_block, vectors.data(),
                            stride, rows, sums.data()});
                CHECK(sums == expected);
            }
        }
    }
}

TEST_CASE("the largest weights and activations do not overflow") {
    const std::size_t inputs = 512;
    const std::vector<std::int16_t> weights(inputs * dense_block,
                                            static_cast<std::int16_t>(weight_limit));
    const std::vector<std::int16_t> vector(inputs, static_cast<std::int16_t>(-activation_limit));
    std::vector<std::int32_t> sums(dense_block);
    for (const NamedKernel& kernel : dense_kernels()) {
        CAPTURE(kernel.name);
        kernel.run({weights.data(), inputs / 2, 1, vector.data(), inputs, 1, sums.data()});
        CHECK(sums.front() == -activation_limit * weight_limit * 512);
    }
}

TEST_CASE("a layer multiplies, scales and adds its biases") {
    // Two inputs; the first output is their sum, the second their difference, the others 0.
    std::vector<std::int16_t> weights(2 * dense_block);
    weights[0] = 1;
    weights[1] = 1;
    weights[2] = 1;
    weights[3] = -1;
    const std::vector<float> scales(dense_block, 0.5F);
    std::vector<float> biases(dense_block, 0.0F);
    biases[1] = 10.0F;
    const DenseLayer layer(weights, scales, biases);
    CHECK(layer.inputs() == 2);
    CHECK(layer.outputs() == dense_block);
    const std::vector<std::int16_t> vectors{4, 2, -6, 8};
    const std::vector<float> result = layer.apply(vectors.data(), 2, 2);
    CHECK(result[0] == 3.0F);
    CHECK(result[1] == 11.0F);
    CHECK(result[dense_block] == 1.0F);
    CHECK(result[dense_block + 1] == 3.0F);
    const Activations positive = layer.activate(vectors.data(), 2);
    CHECK(positive[0] == 3 * 128);
    CHECK(positive[2] == 0);
}

TEST_CASE("activations are rounded away from zero at the half and cut at the limit") {
    const std::vector<float> values{0.0F,  1.0F / 256, -1.0F / 256, 1.0F / 257,
                                    31.0F, 1000.0F,    -1000.0F};
    Activations result(values.size());
    quantise(values, result.data());
    CHECK(result == Activations{0, 1, -1, 0, 3968, 4095, -4095});
}
