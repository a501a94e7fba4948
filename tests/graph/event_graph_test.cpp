#include "core/event/event_lexicon.h"
#include "graph/event_graph.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

using namespace casus;

TEST_CASE("quad class and intensity are those of the ontology") {
    const EventLexicon lexicon = EventLexicon::load({casus::test::source_path("data")});
    for (int i = 0; i <= static_cast<int>(EventType::other); ++i) {
        const auto type = static_cast<EventType>(i);
        CAPTURE(to_string(type));
        CHECK(intensity(type) == doctest::Approx(lexicon.facts(type).intensity));
        CHECK(quad_class(type) == lexicon.facts(type).quad_class);
    }
}
