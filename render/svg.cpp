#include "render/svg.h"

#include "render/causes_svg.h"
#include "render/network_svg.h"
#include "render/timeline_svg.h"
#include "render/views.h"

#include <ostream>

namespace casus {

void write_dot(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    out << view_dot(graph, options);
}

void write_svg(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    switch (options.view) {
    case View::timeline:
        write_timeline_svg(graph, options, out);
        return;
    case View::network:
        write_network_svg(graph, options, out);
        return;
    case View::causes:
        write_causes_svg(graph, options, out);
        return;
    }
}

} // namespace casus
