#include "core/language/feature_hash.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

TEST_CASE("mixing small numbers one after another gives different hashes") {
    std::set<std::uint64_t> seen;
    for (std::uint64_t a = 0; a < 100; ++a) {
        for (std::uint64_t b = 0; b < 100; ++b) {
            seen.insert(casus::mix(casus::mix(casus::mix(0, a), b), 1));
        }
    }
    CHECK(seen.size() == 10000);
}

TEST_CASE("hashes are spread evenly over the slots of a table") {
    std::array<int, 100> slots{};
    for (std::uint64_t a = 0; a < 10000; ++a) {
        ++slots[casus::first_slot(casus::mix(casus::mix(0, a), 1), slots.size())];
    }
    for (const int size : slots) {
        CHECK(size > 50);
        CHECK(size < 160);
    }
}
