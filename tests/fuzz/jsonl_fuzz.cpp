// Any bytes as a line of JSON: an article or an Error, never a crash.
#include "core/article/json_lines.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        casus::read_json_article(casus_fuzz::text_of(bytes, size), "fuzz", {"fuzz", 1});
    } catch (const casus::Error&) { // bad input is refused with a message
    }
    return 0;
}
