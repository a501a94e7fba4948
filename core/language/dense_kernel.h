#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace casus {

/// Outputs of a layer come in blocks of this size; its weights lie in memory as
/// [block][pair of inputs][output in block][input of the pair].
constexpr std::size_t dense_block = 16;

/// A matrix of whole numbers times many vectors.
struct DenseProduct {
    const std::int16_t* weights = nullptr;
    std::size_t pairs = 0;  ///< half the number of inputs
    std::size_t blocks = 0; ///< of outputs
    const std::int16_t* inputs = nullptr;
    std::size_t stride = 0;       ///< from one vector to the next; vectors may overlap
    std::size_t rows = 0;         ///< vectors
    std::int32_t* sums = nullptr; ///< [row][output]
};

using DenseKernel = void (*)(const DenseProduct& product);

struct NamedKernel {
    std::string_view name;
    DenseKernel run = nullptr;
};

/// Those that this machine can run, the fastest first. All give the same sums, as whole numbers
/// add up alike in any order.
std::span<const NamedKernel> dense_kernels();

} // namespace casus
