#include "render/format.h"

#include "render/exports.h"
#include "render/page.h"
#include "render/raster.h"
#include "render/svg.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

constexpr std::array<PictureFormat, 5> pictures{{
    {"svg", ".svg", "picture for browsers and print", write_svg},
    {"png", ".png", "picture of pixels", write_png},
    {"pdf", ".pdf", "picture for print", write_pdf},
    {"html", ".html", "interactive page, one offline file", write_page},
    {"dot", ".dot", "Graphviz", write_dot},
}};

constexpr std::array<ExportFormat, 4> exports{{
    {"graphml", ".graphml", "networkx, yEd, Neo4j", export_graphml},
    {"gexf", ".gexf", "Gephi", export_gexf},
    {"csv", ".csv", "spreadsheets: events, actors, links", export_csv},
    {"events", ".events.csv", "event data: one table, one row an event, dyads in codes",
     export_events},
}};

template <typename Table>
auto find_row(const Table& table, std::string_view name_or_suffix) -> decltype(table.data()) {
    const auto it = std::find_if(table.begin(), table.end(), [&](const auto& row) {
        return row.name == name_or_suffix || row.suffix == name_or_suffix;
    });
    return it == table.end() ? nullptr : &*it;
}

} // namespace

std::span<const PictureFormat> picture_formats() {
    return pictures;
}

const PictureFormat* find_picture_format(std::string_view name_or_suffix) {
    return find_row(pictures, name_or_suffix);
}

std::span<const ExportFormat> export_formats() {
    return exports;
}

const ExportFormat* find_export_format(std::string_view name_or_suffix) {
    return find_row(exports, name_or_suffix);
}

} // namespace casus
