#pragma once

#include <string>
#include <string_view>

namespace casus {

/// The text with U+FFFD for each character that XML 1.0 does not allow: control characters and the
/// non-characters U+FFFE and U+FFFF.
std::string allowed_in_xml(std::string_view text);

/// Text for XML, HTML and SVG, in elements and in quoted attributes. Made of allowed_in_xml().
std::string escape_xml(std::string_view text);

/// Text for a terminal: control characters, which hostile texts may hold, become blanks.
std::string printable(std::string_view text);

/// A field of RFC 4180 CSV: quoted where it must be. A field that a spreadsheet would take for a
/// formula gets an apostrophe in front.
std::string escape_csv(std::string_view text);

} // namespace casus
