// Any bytes as a graph file: a graph that can be written again, or an Error.
#include "core/problem.h"
#include "graph/graph_file.h"
#include "tests/fuzz/fuzz_input.h"

#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        const auto graph = casus::read_graph(casus_fuzz::text_of(bytes, size), "fuzz");
        std::ostringstream out;
        casus::write_graph(graph, out);
    } catch (const casus::Error&) { // bad input is refused with a message
    }
    return 0;
}
