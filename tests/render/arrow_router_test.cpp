#include "render/arrow_router.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

bool crosses(const std::vector<casus::Point>& way, const casus::Box& box) {
    return std::any_of(way.begin() + 1, way.end() - 1, [&](const casus::Point& p) {
        return p.x > box.x && p.x < box.right() && p.y > box.y && p.y < box.bottom();
    });
}

} // namespace

TEST_CASE("an arrow goes round what stands in its way") {
    const casus::Box from{20, 100, 80, 40};
    const casus::Box wall{160, 20, 60, 200};
    const casus::Box to{300, 100, 80, 40};
    casus::ArrowRouter router(420, 300, {from, wall, to});
    const auto way = router.route(from, to);
    REQUIRE(way.size() > 2);
    CHECK_FALSE(crosses(way, wall));
    CHECK(way.front().x == from.right());
    CHECK(way.back().x == to.x);
}

TEST_CASE("each step is straight, and the first and last point touch the boxes") {
    const casus::Box from{20, 20, 80, 40};
    const casus::Box to{20, 160, 80, 40};
    casus::ArrowRouter router(300, 300, {from, to});
    const auto way = router.route(from, to);
    REQUIRE(way.size() > 2);
    for (std::size_t i = 1; i < way.size(); ++i) {
        CHECK((way[i].x == way[i - 1].x || way[i].y == way[i - 1].y));
    }
    CHECK(way.front().y == from.bottom());
    CHECK(way.back().y == to.y);
}

TEST_CASE("a closed box cannot be reached") {
    const casus::Box from{20, 100, 40, 40};
    const casus::Box to{200, 100, 40, 40};
    casus::ArrowRouter router(400, 300,
                              {from,
                               to,
                               {150, 50, 140, 30},
                               {150, 160, 140, 30},
                               {150, 50, 30, 140},
                               {260, 50, 30, 140}});
    CHECK(router.route(from, to).empty());
}

TEST_CASE("words on arrows overlap neither boxes nor each other") {
    const casus::Box from{20, 100, 60, 40};
    const casus::Box to{300, 100, 60, 40};
    casus::ArrowRouter router(400, 300, {from, to});
    const auto way = router.route(from, to);
    const auto first = router.place_label(way, 50, 14);
    const auto second = router.place_label(way, 50, 14);
    REQUIRE(first);
    REQUIRE(second);
    CHECK_FALSE(overlap(*first, *second));
    CHECK_FALSE(overlap(*first, from));
    CHECK_FALSE(overlap(*second, to));
}
