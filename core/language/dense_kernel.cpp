#include "core/language/dense_kernel.h"

#include <vector>

namespace casus {

void multiply_sse2(const DenseProduct& product);
void multiply_avx2(const DenseProduct& product);
void multiply_avx512(const DenseProduct& product);

namespace {

/// For any machine, and to check the others with.
void multiply_plain(const DenseProduct& p) {
    for (std::size_t row = 0; row < p.rows; ++row) {
        const std::int16_t* x = p.inputs + row * p.stride;
        for (std::size_t output = 0; output < p.blocks * dense_block; ++output) {
            const std::int16_t* w = p.weights + output / dense_block * p.pairs * dense_block * 2 +
                                    output % dense_block * 2;
            std::int32_t sum = 0;
            for (std::size_t pair = 0; pair < p.pairs; ++pair, w += dense_block * 2) {
                sum += x[2 * pair] * w[0] + x[2 * pair + 1] * w[1];
            }
            p.sums[row * p.blocks * dense_block + output] = sum;
        }
    }
}

std::vector<NamedKernel> usable_kernels() {
    std::vector<NamedKernel> kernels;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512bw")) {
        kernels.push_back({"AVX-512", multiply_avx512});
    }
    if (__builtin_cpu_supports("avx2")) {
        kernels.push_back({"AVX2", multiply_avx2});
    }
    kernels.push_back({"SSE2", multiply_sse2});
#endif
    kernels.push_back({"plain", multiply_plain});
    return kernels;
}

} // namespace

std::span<const NamedKernel> dense_kernels() {
    static const std::vector<NamedKernel> kernels = usable_kernels();
    return kernels;
}

} // namespace casus
