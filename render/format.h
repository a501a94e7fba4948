#pragma once

#include "graph/event_graph.h"
#include "render/theme.h"

#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

enum class View { timeline, network, causes };

/// What a picture shows and how.
struct RenderOptions {
    View view = View::timeline;
    std::string title; ///< "" = made from the graph
    ThemeName theme = ThemeName::automatic;
    std::optional<double> width; ///< pixels; none = what suits the picture
};

/// One picture format: a row of the table in format.cpp. To add one, write one file with one
/// function and add one row.
struct PictureFormat {
    std::string_view name;
    std::string_view suffix; ///< ".svg"
    std::string_view summary;
    void (*write)(const EventGraph& graph, const RenderOptions& options, std::ostream& out);
};
std::span<const PictureFormat> picture_formats();
/// Null when there is none.
const PictureFormat* find_picture_format(std::string_view name_or_suffix);

/// One file of an export: suffix to put before the extension ("" or "-actors") and its bytes.
struct ExportFile {
    std::string part;
    std::string bytes;
};

/// One exchange format of other tools. CSV gives several files (events, actors, links).
struct ExportFormat {
    std::string_view name;
    std::string_view suffix;
    std::string_view summary;
    std::vector<ExportFile> (*write)(const EventGraph& graph);
};
std::span<const ExportFormat> export_formats();
const ExportFormat* find_export_format(std::string_view name_or_suffix);

} // namespace casus
