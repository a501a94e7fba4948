#include "core/event/cameo.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

using namespace casus;

TEST_CASE("the longest beginning of a CAMEO code decides its type") {
    const CameoTable table = CameoTable::load({casus::test::source_path("data")});
    CHECK(table.sense("190").type == EventType::assault);
    CHECK(table.sense("1911").type == EventType::coerce);
    CHECK(table.sense("084").type == EventType::retreat);
    CHECK(table.sense("0831").type == EventType::concede);
    CHECK(table.sense("010").type == EventType::other);
    CHECK(table.sense("345").type == EventType::other); // codes of other systems
    CHECK(table.sense("").type == EventType::other);
}

TEST_CASE("a type's root falls under the type") {
    const CameoTable table = CameoTable::load({casus::test::source_path("data")});
    for (int i = 0; i < static_cast<int>(EventType::other); ++i) {
        const auto type = static_cast<EventType>(i);
        CAPTURE(to_string(type));
        CHECK(table.sense(cameo_root(type)).type == type);
    }
    CHECK(cameo_root(EventType::other).empty());
    CHECK(listed_cameo("12", EventType::reject) == "120");
    CHECK(listed_cameo("1246", EventType::reject) == "1246");
    CHECK(listed_cameo("", EventType::aid) == "070");
}
