// Compiled for AVX2 (core/CMakeLists.txt); run only where the machine has it.
#include "core/language/dense_kernel_tile.h"

#include <cstring>
#include <immintrin.h>

namespace casus {
namespace {

struct Vector {
    struct Register {
        __m256i bits;
    };
    static Register zero() { return {_mm256_setzero_si256()}; }
    static Register load(const std::int16_t* at) {
        return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at))};
    }
    /// A pair of inputs, repeated.
    static Register twice(const std::int16_t* at) {
        std::int32_t pair = 0;
        std::memcpy(&pair, at, sizeof pair);
        return {_mm256_set1_epi32(pair)};
    }
    static Register add_products(Register sum, Register x, Register w) {
        return {_mm256_add_epi32(sum.bits, _mm256_madd_epi16(x.bits, w.bits))};
    }
    static void store(std::int32_t* at, Register sum) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), sum.bits);
    }
};

} // namespace

void multiply_avx2(const DenseProduct& product) {
    multiply<Vector, 4>(product);
}

} // namespace casus
