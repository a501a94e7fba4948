#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace casus {

/// A half-open range of bytes [begin, end) in the UTF-8 text of one article. Inside the program all
/// places are bytes; the files that casus writes and reads count Unicode code points, and
/// `CodePoints` (core/utf8.h) converts at that border.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(Span other) const {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The words of a span. `span` must lie inside `text`.
constexpr std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

} // namespace casus
