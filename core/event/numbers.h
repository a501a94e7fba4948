#pragma once

#include "core/language/document.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace casus {

/// A count told in words or figures: "39", "5,000", "twenty-one", "two million".
struct Count {
    std::uint64_t value = 0;
    TokenIndex first = 0; ///< tokens [first, last)
    TokenIndex last = 0;
};

/// The number that ends before `end` and begins not before `begin`: the longest one. None when the
/// token before `end` is no number, or it is too large for a toll (over ten billion).
std::optional<Count> count_before(std::string_view text, const Document& document, TokenIndex begin,
                                  TokenIndex end);

} // namespace casus
