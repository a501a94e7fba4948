#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Width of a text in pixels, by the widths of Liberation Sans (metric-compatible with Helvetica
/// and Arial); other characters by their kind, rather too wide than
/// too narrow.
double text_width(std::string_view text, double size, bool bold);

/// Breaks a text at blanks into at most `lines` lines that are at most `width` pixels wide; the
/// last one ends in an ellipsis when there is more. A word that is too wide alone is cut.
std::vector<std::string> wrap_to_width(std::string_view text, double width, double size, bool bold,
                                       std::size_t lines);

} // namespace casus
