#include "core/language/tree_decoder.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

namespace {

using Heads = std::vector<std::uint32_t>;

/// Whether every word reaches the root and exactly one hangs on it.
bool is_tree(const Heads& heads) {
    std::size_t roots = 0;
    for (std::uint32_t i = 0; i < heads.size(); ++i) {
        roots += heads[i] == heads.size() ? 1U : 0U;
        std::uint32_t node = i;
        for (std::size_t steps = 0; node < heads.size(); ++steps, node = heads[node]) {
            if (steps > heads.size()) {
                return false;
            }
        }
    }
    return roots == 1;
}

float total(const std::vector<float>& scores, const Heads& heads) {
    float sum = 0.0F;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        sum += scores[i * (heads.size() + 1) + heads[i]];
    }
    return sum;
}

/// The best total of all trees, tried one by one.
float best_total(const std::vector<float>& scores, std::size_t words) {
    Heads heads(words, 0);
    float best = -1e30F;
    while (true) {
        bool own = false;
        for (std::uint32_t i = 0; i < words; ++i) {
            own = own || heads[i] == i;
        }
        if (!own && is_tree(heads)) {
            best = std::max(best, total(scores, heads));
        }
        std::size_t at = 0;
        while (at < words && ++heads[at] > words) {
            heads[at++] = 0;
        }
        if (at == words) {
            return best;
        }
    }
}

/// Numbers from 0 .. 1 that look random.
std::vector<float> numbers(std::size_t size, std::uint64_t seed) {
    std::vector<float> result(size);
    for (float& number : result) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        number = static_cast<float>(seed >> 40U) / 16777216.0F;
    }
    return result;
}

} // namespace

TEST_CASE("the tree is the best one of all") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const std::size_t words = 1 + seed % 5;
        const std::vector<float> scores = numbers(words * (words + 1), seed);
        CAPTURE(seed);
        const Heads heads = casus::best_tree(scores, words);
        REQUIRE(is_tree(heads));
        CHECK(total(scores, heads) == doctest::Approx(best_total(scores, words)));
    }
}

TEST_CASE("long sentences get a tree, whatever the scores") {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        CHECK(is_tree(casus::best_tree(numbers(250 * 251, seed), 250)));
    }
    CHECK(is_tree(casus::best_tree(std::vector<float>(100 * 101, 0.0F), 100)));
}

TEST_CASE("several words that want the root: one gets it") {
    // Each of three words prefers the root, the second one most.
    const std::vector<float> scores{0, 1, 2, 5, 1, 0, 1, 6, 2, 2, 0, 5};
    CHECK(casus::best_tree(scores, 3) == Heads{2, 3, 1});
}
