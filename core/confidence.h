#pragma once

#include <cmath>

namespace casus {

/// A confidence as files keep it, with three decimals. Whatever is compared or computed over
/// several articles uses these, so that a graph made in one run equals one joined from files.
inline double rounded(double confidence) {
    return std::round(confidence * 1000) / 1000;
}

} // namespace casus
