#include "core/event/event.h"
#include "core/link/event_pair.h"

#include <doctest/doctest.h>

namespace {

/// Two sentences of two words; each word is the root of what follows it in its sentence.
casus::Document four_words() {
    casus::Document document;
    for (std::uint32_t i = 0; i < 4; ++i) {
        casus::Token token;
        token.span = {i * 2, i * 2 + 1};
        token.upos = casus::Upos::VERB;
        token.head = i % 2 == 0 ? casus::no_token : i - 1;
        document.tokens.push_back(token);
    }
    document.sentences = {{0, 2, {0, 3}, 0}, {2, 4, {4, 7}, 0}};
    document.index_tree();
    return document;
}

casus::Event event_at(std::uint32_t token) {
    casus::Event event;
    event.head = token;
    event.trigger = {token * 2, token * 2 + 1};
    return event;
}

} // namespace

TEST_CASE("events are paired where they are told nearest to each other") {
    const casus::Document document = four_words();
    std::vector<casus::Event> events{event_at(0), event_at(3)};
    CHECK(casus::find_event_pairs(document, events, 0).empty());
    const auto far = casus::find_event_pairs(document, events, 1);
    REQUIRE(far.size() == 1);
    CHECK(far[0].sentences_apart == 1);
    events[0].mentions.push_back({4, 5}); // told again beside the other
    const auto near = casus::find_event_pairs(document, events, 1);
    REQUIRE(near.size() == 1);
    CHECK(near[0].sentences_apart == 0);
    CHECK(near[0].first_head == 2);
    CHECK(near[0].second_head == 3);
}
