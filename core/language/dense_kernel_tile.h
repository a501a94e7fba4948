#pragma once

#include "core/language/dense_kernel.h"

#include <array>

namespace casus {

/// The product by vector registers: `Vector` gives the type of a register and what it can do.
/// `tile` rows at a time share the weights that were read.
template <typename Vector, std::size_t tile>
inline void multiply_tile(const DenseProduct& p, std::size_t row) {
    using Register = typename Vector::Register;
    constexpr std::size_t lanes = sizeof(Register) / sizeof(std::int32_t);
    constexpr std::size_t parts = dense_block / lanes;
    const std::int16_t* weights = p.weights;
    for (std::size_t block = 0; block < p.blocks; ++block) {
        std::array<std::array<Register, parts>, tile> sums;
        for (auto& sum : sums) {
            sum.fill(Vector::zero());
        }
        for (std::size_t pair = 0; pair < p.pairs; ++pair) {
            std::array<Register, parts> w;
            for (std::size_t i = 0; i < parts; ++i, weights += 2 * lanes) {
                w[i] = Vector::load(weights);
            }
            for (std::size_t t = 0; t < tile; ++t) {
                const Register x = Vector::twice(p.inputs + (row + t) * p.stride + 2 * pair);
                for (std::size_t i = 0; i < parts; ++i) {
                    sums[t][i] = Vector::add_products(sums[t][i], x, w[i]);
                }
            }
        }
        for (std::size_t t = 0; t < tile; ++t) {
            for (std::size_t i = 0; i < parts; ++i) {
                Vector::store(p.sums + ((row + t) * p.blocks + block) * dense_block + i * lanes,
                              sums[t][i]);
            }
        }
    }
}

/// All rows from `row` on: as many tiles as fit, the rest in smaller ones.
template <typename Vector, std::size_t tile>
inline void multiply(const DenseProduct& p, std::size_t row = 0) {
    for (; row + tile <= p.rows; row += tile) {
        multiply_tile<Vector, tile>(p, row);
    }
    if constexpr (tile > 1) {
        multiply<Vector, tile / 2>(p, row);
    }
}

} // namespace casus
