// Any bytes as a graph file: a graph that can be written again and drawn in all views, or an Error.
#include "core/problem.h"
#include "graph/graph_file.h"
#include "render/page.h"
#include "render/svg.h"
#include "tests/fuzz/fuzz_input.h"

#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        const auto graph = casus::read_graph(casus_fuzz::text_of(bytes, size), "fuzz");
        std::ostringstream out;
        casus::write_graph(graph, out);
        for (const casus::View view :
             {casus::View::timeline, casus::View::network, casus::View::causes}) {
            casus::write_svg(graph, {view}, out);
            casus::write_dot(graph, {view}, out);
        }
        casus::write_page(graph, {}, out);
    } catch (const casus::Error&) { // bad input is refused with a message
    }
    return 0;
}
