// Compiled for SSE2 (core/CMakeLists.txt); run only where the machine has it.
#include "core/language/dense_kernel_tile.h"

#include <cstring>
#include <immintrin.h>

namespace casus {
namespace {

struct Vector {
    struct Register {
        __m128i bits;
    };
    static Register zero() { return {_mm_setzero_si128()}; }
    static Register load(const std::int16_t* at) {
        return {_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))};
    }
    /// A pair of inputs, repeated.
    static Register twice(const std::int16_t* at) {
        std::int32_t pair = 0;
        std::memcpy(&pair, at, sizeof pair);
        return {_mm_set1_epi32(pair)};
    }
    static Register add_products(Register sum, Register x, Register w) {
        return {_mm_add_epi32(sum.bits, _mm_madd_epi16(x.bits, w.bits))};
    }
    static void store(std::int32_t* at, Register sum) {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(at), sum.bits);
    }
};

} // namespace

void multiply_sse2(const DenseProduct& product) {
    multiply<Vector, 2>(product);
}

} // namespace casus
