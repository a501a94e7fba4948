#include "core/language/feature_hash.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("features of small numbers do not collide across templates") {
    std::set<std::uint64_t> seen;
    std::size_t count = 0;
    for (std::uint64_t a = 0; a < 60; ++a) {
        for (std::uint64_t b = 0; b < 60; ++b) {
            casus::FeatureList<40> features;
            for (int i = 0; i < 20; ++i) {
                features.add(a, b);
            }
            for (int i = 0; i < 20; ++i) {
                features.add(a, b, b);
            }
            for (const std::uint64_t hash : features.hashes()) {
                seen.insert(hash);
                ++count;
            }
        }
    }
    CHECK(seen.size() == count);
}

TEST_CASE("the low bits of features are spread evenly") {
    std::array<int, 256> buckets{};
    for (std::uint64_t a = 0; a < 25600; ++a) {
        casus::FeatureList<1> features;
        features.add(a);
        ++buckets[features.hashes()[0] & 255U];
    }
    for (const int size : buckets) {
        CHECK(size > 40);
        CHECK(size < 180);
    }
}
