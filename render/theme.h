#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace casus {

/// Which colours a picture has; `automatic` = light, dark where the reader's screen is.
enum class ThemeName { automatic, light, dark };
std::optional<ThemeName> parse_theme(std::string_view name);

/// Colours of a lane: borders and dates, and its ground.
struct LaneColours {
    std::string_view line;
    std::string_view tint;
};

constexpr std::size_t lane_colour_count = 8; ///< the last one is for the lane of the rest

/// All colours of a picture.
struct Theme {
    std::string_view ground;
    std::string_view ink;   ///< titles
    std::string_view muted; ///< actors, remarks
    std::string_view faint; ///< the axis, guide lines, arrows of order
    std::string_view card;
    std::string_view cause; ///< arrows that explain
    std::string_view doubt; ///< where claims differ
    std::array<LaneColours, lane_colour_count> lanes;
};
const Theme& light_theme();
const Theme& dark_theme();

/// The style sheet of casus' own pictures, by classes; no external font or file.
std::string picture_style(ThemeName theme);

/// The colours of a lane on white, for Graphviz; lanes beyond the last share its colours.
LaneColours lane_colours(std::size_t lane);

} // namespace casus
