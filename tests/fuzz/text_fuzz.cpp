// Any bytes through the whole extraction: as a pasted text, to an account.
#include "core/article/reader.h"
#include "core/extract.h"
#include "tests/fuzz/fuzz_input.h"

#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto resources = casus::load_resources({casus::default_data_folder()});
    std::istringstream in{std::string(casus_fuzz::text_of(bytes, size))};
    casus::ArticleReader reader({"-"}, "text", in);
    while (const auto article = reader.next()) {
        casus::extract(*article, resources);
    }
    return 0;
}
