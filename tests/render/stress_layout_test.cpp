#include "render/stress_layout.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_CASE("linked nodes stand an edge apart, others farther") {
    const auto places = casus::stress_layout(4, {{0, 1}, {1, 2}, {2, 3}}, 100);
    const auto distance = [&](std::size_t a, std::size_t b) {
        return std::hypot(places[a].x - places[b].x, places[a].y - places[b].y);
    };
    CHECK(distance(0, 1) == doctest::Approx(100).epsilon(0.05));
    CHECK(distance(1, 2) == doctest::Approx(100).epsilon(0.05));
    CHECK(distance(0, 3) == doctest::Approx(300).epsilon(0.05));
}

TEST_CASE("boxes are pushed apart until none overlap") {
    std::vector<casus::Box> boxes;
    for (int i = 0; i < 30; ++i) {
        boxes.push_back({static_cast<double>(i % 6) * 10, static_cast<double>(i % 5) * 7, 90, 20});
    }
    casus::push_apart(boxes, 12, 6);
    for (std::size_t a = 0; a < boxes.size(); ++a) {
        for (std::size_t b = a + 1; b < boxes.size(); ++b) {
            CHECK_FALSE(overlap(boxes[a], boxes[b]));
        }
    }
}

TEST_CASE("a graph without nodes or edges is laid out as such") {
    CHECK(casus::stress_layout(0, {}, 100).empty());
    CHECK(casus::stress_layout(1, {}, 100).size() == 1);
}
