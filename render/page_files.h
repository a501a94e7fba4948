#pragma once

#include <string_view>

namespace casus {

/// The page's frame with {names} where parts belong, its script and its style sheet, bundled from
/// render/page/ when casus is built.
extern const std::string_view page_frame;
extern const std::string_view page_script;
extern const std::string_view page_style;

} // namespace casus
