#include "render/svg.h"

#include "render/causes_svg.h"
#include "render/child_process.h"
#include "render/timeline_svg.h"
#include "render/views.h"

#include <ostream>

namespace casus {
namespace {

constexpr std::chrono::seconds longest_layout{60};

/// From the <svg> element on: without prolog, doctype and comments, so that it can stand in a page.
std::string_view element_of(std::string_view svg) {
    const std::size_t begin = svg.find("<svg");
    return begin == std::string_view::npos ? svg : svg.substr(begin);
}

} // namespace

void write_dot(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    out << view_dot(graph, options);
}

void write_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    if (options.view == View::timeline) {
        write_timeline_svg(graph, options, out);
        return;
    }
    if (options.view == View::causes) {
        write_causes_svg(graph, options, out);
        return;
    }
    const std::string svg = run_program({"dot", "-Tsvg"}, view_dot(graph, options), longest_layout);
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" << element_of(svg);
}

} // namespace casus
