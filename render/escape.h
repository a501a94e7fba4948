#pragma once

#include <string>
#include <string_view>

namespace casus {

/// Text for XML, HTML and SVG, in elements and in quoted attributes. Characters that XML does not
/// allow become U+FFFD.
std::string escape_xml(std::string_view text);

/// A field of RFC 4180 CSV: quoted where it must be. A field that a spreadsheet would take for a
/// formula gets an apostrophe in front.
std::string escape_csv(std::string_view text);

} // namespace casus
