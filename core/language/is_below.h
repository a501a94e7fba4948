#pragma once

#include "core/language/document.h"

#include <vector>

namespace casus {

/// Whether a word is `above` or hangs below it in the tree.
inline bool is_below(const std::vector<Token>& tokens, TokenIndex token, TokenIndex above) {
    while (token != no_token && token != above) {
        token = tokens[token].head;
    }
    return token == above;
}

} // namespace casus
