#pragma once

#include "core/span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace casus {

/// A stretch of letters, of digits, or one sign: finer than a token, so that "mid-1996", "10pm" and
/// "12/8/2016" read alike however a tokenizer cuts them.
struct Piece {
    enum class Kind : std::uint8_t { word, number, sign };
    Span span;
    Kind kind = Kind::sign;
    bool glued = false; ///< no white space before it
    bool money = false; ///< a number behind a currency sign or before "%": never a time
    bool plain = false; ///< a number without separators: may be a year or a day
    std::uint8_t digits = 0;
    int number = -1; ///< of numbers below 10^9: "1,988" = 1988; -1 = none
};

/// Longest word that a time expression can hold; longer pieces are no time words.
constexpr std::size_t longest_time_word = 24;

/// Cuts `span` of a text into pieces, in text order. Signs are single characters; dashes and
/// apostrophes of every kind count as one. Linear.
void cut_pieces(std::string_view text, Span span, std::vector<Piece>& pieces);

/// A piece in lower case, dashes as '-', apostrophes as '\''. Views `buffer` or the text.
std::string_view folded(std::string_view text, const Piece& piece,
                        char (&buffer)[longest_time_word]);

} // namespace casus
