#include "render/theme.h"

#include <algorithm>

namespace casus {
namespace {

constexpr Theme light{"#FFFFFF",
                      "#111827",
                      "#5B6472",
                      "#9CA3AF",
                      "#FFFFFF",
                      "#C2410C",
                      "#A15C00",
                      {{{"#1D6AA5", "#EAF2FA"},
                        {"#B4182D", "#FDECEE"},
                        {"#1B7837", "#E9F6ED"},
                        {"#8C5109", "#FBF2E4"},
                        {"#5B3F94", "#F2EDF9"},
                        {"#0B7A75", "#E4F5F4"},
                        {"#9B2C6F", "#FBEBF4"},
                        {"#4A5160", "#F1F2F4"}}}};

constexpr Theme dark{"#14171C",
                     "#F1F3F6",
                     "#A6AFBD",
                     "#6B7482",
                     "#1C2027",
                     "#FF8A4C",
                     "#F0B45A",
                     {{{"#7DBBEE", "#17232E"},
                       {"#FF8E9B", "#2E1B1F"},
                       {"#7FD399", "#18271D"},
                       {"#E3B06B", "#2A2318"},
                       {"#C1A8F2", "#231E2F"},
                       {"#6FD0CA", "#152827"},
                       {"#F09BCB", "#2B1B25"},
                       {"#B4BBC7", "#1D2127"}}}};

std::string rule(std::string_view selector, std::string_view property, std::string_view value) {
    return std::string(".").append(selector).append("{").append(property).append(":").append(
               value) +
           "}";
}

/// The rules that a theme decides. Classes: cg ground, ci ink, cm muted, cf faint, cc cause, cd
/// doubt, ck card, lt/lw/ls lane tint, words, stroke.
std::string colour_rules(const Theme& theme) {
    std::string css = rule("cg", "fill", theme.ground) + rule("ci", "fill", theme.ink) +
                      rule("cm", "fill", theme.muted) + rule("cf", "fill", theme.faint) +
                      rule("cc", "fill", theme.cause) + rule("cd", "fill", theme.doubt) +
                      rule("ck", "fill", theme.card) + rule("sf", "stroke", theme.faint) +
                      rule("sm", "stroke", theme.muted) + rule("sc", "stroke", theme.cause) +
                      rule("sg", "stroke", theme.ground);
    for (std::size_t lane = 0; lane < theme.lanes.size(); ++lane) {
        const std::string number = std::to_string(lane);
        css += rule(std::string("lt") + number, "fill", theme.lanes.at(lane).tint) +
               rule(std::string("lw") + number, "fill", theme.lanes.at(lane).line) +
               rule(std::string("ls") + number, "stroke", theme.lanes.at(lane).line);
    }
    return css;
}

// What no theme changes. Focus shows where the keyboard is.
constexpr std::string_view fixed_rules =
    "text{font-family:'Liberation Sans',Helvetica,Arial,sans-serif}"
    ".b{font-weight:bold}.i{font-style:italic}.n{fill:none}"
    ".card{outline:none}.card:focus .box{stroke-width:3}"
    "a .cm{text-decoration:underline}.arrow:hover path{stroke-width:3.2}";

} // namespace

std::optional<ThemeName> parse_theme(std::string_view name) {
    if (name == "auto") {
        return ThemeName::automatic;
    }
    if (name == "light") {
        return ThemeName::light;
    }
    return name == "dark" ? std::optional(ThemeName::dark) : std::nullopt;
}

const Theme& light_theme() {
    return light;
}

const Theme& dark_theme() {
    return dark;
}

std::string picture_style(ThemeName theme) {
    std::string css(fixed_rules);
    css += "\n" + colour_rules(theme == ThemeName::dark ? dark : light);
    if (theme == ThemeName::automatic) {
        css += "\n@media screen and (prefers-color-scheme:dark){" + colour_rules(dark) + "}";
    }
    return css;
}

LaneColours lane_colours(std::size_t lane) {
    return light.lanes.at(std::min(lane, light.lanes.size() - 1));
}

} // namespace casus
