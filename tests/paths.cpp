#include "tests/paths.h"

namespace casus::test {

std::string source_path(std::string_view below) {
    return std::string(CASUS_SOURCE_DIR "/").append(below);
}

std::string program_path() {
    return CASUS_PROGRAM;
}

} // namespace casus::test
