// Compiled for AVX-512BW (core/CMakeLists.txt); run only where the machine has it.
#include "core/language/dense_kernel_tile.h"

#include <cstring>
#include <immintrin.h>

namespace casus {
namespace {

struct Vector {
    struct Register {
        __m512i bits;
    };
    static Register zero() { return {_mm512_setzero_si512()}; }
    static Register load(const std::int16_t* at) {
        return {_mm512_loadu_si512(reinterpret_cast<const __m512i*>(at))};
    }
    /// A pair of inputs, repeated.
    static Register twice(const std::int16_t* at) {
        std::int32_t pair = 0;
        std::memcpy(&pair, at, sizeof pair);
        return {_mm512_set1_epi32(pair)};
    }
    static Register add_products(Register sum, Register x, Register w) {
        return {_mm512_add_epi32(sum.bits, _mm512_madd_epi16(x.bits, w.bits))};
    }
    static void store(std::int32_t* at, Register sum) {
        _mm512_storeu_si512(reinterpret_cast<__m512i*>(at), sum.bits);
    }
};

} // namespace

void multiply_avx512(const DenseProduct& product) {
    multiply<Vector, 8>(product);
}

} // namespace casus
