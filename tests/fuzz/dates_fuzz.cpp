// Any bytes as an EDTF date: what is read is written and read again to the same days.
#include "core/time/date_interval.h"
#include "tests/fuzz/fuzz_input.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = casus_fuzz::text_of(bytes, size);
    casus::parse_iso_day(text);
    if (const auto date = casus::parse_edtf(text)) {
        const auto again = casus::parse_edtf(casus::to_edtf(*date));
        const bool ends =
            again && again->open_begin == date->open_begin && again->open_end == date->open_end;
        // an open end says nothing about its day
        if (!ends || (!date->open_begin && again->first != date->first) ||
            (!date->open_end && again->last != date->last)) {
            std::abort();
        }
    }
    return 0;
}
