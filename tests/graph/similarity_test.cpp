#include "graph/merge.h"
#include "graph/similarity.h"

#include <doctest/doctest.h>

using casus::EventStatus;
using casus::Record;

namespace {

/// An article with one event that a sentence tells.
Record record(const std::string& article, const std::string& trigger, const std::string& quote) {
    Record record;
    record.article = article;
    record.published = casus::parse_iso_day("2018-03-07");
    Record::Event event;
    event.id = "e1";
    event.type = casus::EventType::assault;
    event.trigger = trigger;
    event.lemma = trigger;
    event.title = quote;
    event.quote = quote;
    event.date = casus::parse_edtf("2018-03-05");
    event.basis = casus::DateBasis::explicit_;
    event.confidence = 0.6;
    record.events.push_back(event);
    return record;
}

Record wire() {
    return record("wire", "shelled",
                  "The Orvan army shelled the market of Kesh, witnesses reported.");
}

Record post() {
    return record("post", "shelling",
                  "Witnesses reported the shelling of the Kesh market by the army.");
}

casus::Comparison compared(const Record& a, const Record& b) {
    const std::vector<Record> records{a, b};
    const casus::ActorTable actors = casus::make_actor_table(records);
    const casus::TellingTable table(records, actors);
    REQUIRE(table.tellings().size() == 2);
    const casus::Comparison result = compare(table, table.tellings()[0], table.tellings()[1]);
    const casus::Comparison turned = compare(table, table.tellings()[1], table.tellings()[0]);
    CHECK(result.score() == turned.score());
    CHECK(result.veto == turned.veto);
    return result;
}

} // namespace

TEST_CASE("two outlets that tell of one thing in other words tell one event") {
    CHECK(compared(wire(), post()).veto.empty());
    CHECK(compared(wire(), post()).score() >= casus::same_event);
    CHECK(num_vertices(casus::merge({wire(), post()})) == 1);
}

TEST_CASE("other days, words, ordinals and a plan forbid merging") {
    Record other = post();
    other.events[0].date = casus::parse_edtf("2018-03-09");
    CHECK(compared(wire(), other).veto == "other dates");
    other = post();
    other.events[0].status = EventStatus::planned;
    CHECK(compared(wire(), other).veto == "one is planned or denied, the other not");
    other = post();
    other.events[0].type = casus::EventType::protest;
    other.events[0].trigger = "marched";
    CHECK(compared(wire(), other).veto == "other words and another type");
    Record second = wire();
    second.events[0].title = "Second shelling";
    other = post();
    other.events[0].title = "Third shelling";
    CHECK(compared(second, other).veto == "another one of a series");
}

TEST_CASE("numbers of victims far apart forbid merging, growing ones do not") {
    Record one = wire();
    Record other = post();
    one.events[0].tolls = {{casus::Toll::Kind::killed, casus::Toll::Bound::exact, 1, {}}};
    other.events[0].tolls = {{casus::Toll::Kind::killed, casus::Toll::Bound::at_least, 300000, {}}};
    CHECK_FALSE(compared(one, other).veto.empty());
    other.events[0].tolls[0].count = 20;
    CHECK(compared(one, other).veto.empty());
}

TEST_CASE("a day is a part of years, not the same time") {
    Record years = post();
    years.events[0].date = casus::parse_edtf("2011-03/..");
    const auto time = static_cast<std::size_t>(casus::Ground::date);
    CHECK(compared(wire(), post()).weights.at(time) > 0);
    CHECK(compared(wire(), years).weights.at(time) < 0);
}

TEST_CASE("swapped roles forbid merging") {
    const auto with_actors = [](Record it, bool swapped) {
        it.actors = {{"a1", "Orvan", casus::ActorKind::country, "ORV", "ORV", {}, {}},
                     {"a2", "Tesk", casus::ActorKind::country, "TSK", "TSK", {}, {}}};
        it.events[0].source = {swapped ? 1U : 0U};
        it.events[0].target = {swapped ? 0U : 1U};
        return it;
    };
    CHECK(compared(with_actors(wire(), false), with_actors(post(), false)).veto.empty());
    CHECK(compared(with_actors(wire(), false), with_actors(post(), true)).veto ==
          "who did it and to whom are swapped");
}

TEST_CASE("other places speak against, months between undated tellings too") {
    Record here = wire();
    Record there = post();
    here.events[0].location = "Kesh";
    there.events[0].location = "Orva";
    CHECK(compared(here, there).score() < compared(wire(), post()).score());
    Record late = post();
    late.events[0].date.reset();
    late.published = casus::parse_iso_day("2018-06-07");
    CHECK(compared(wire(), late).score() < compared(wire(), post()).score() - 4);
}

TEST_CASE("planned, then real, then denied are linked stages, not one event") {
    Record plan =
        record("plan", "shell", "The Orvan army will shell the market of Kesh, it warned.");
    plan.published = casus::parse_iso_day("2018-03-04");
    plan.events[0].status = EventStatus::planned;
    Record denial =
        record("denial", "shelled", "The army denied that it shelled the market of Kesh.");
    denial.events[0].status = EventStatus::negated;
    const casus::EventGraph graph = casus::merge({plan, wire(), denial});
    REQUIRE(num_vertices(graph) == 3);
    bool foretold = false;
    bool denied = false;
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const bool real = graph[target(*edge, graph)].status == EventStatus::actual;
        foretold = foretold || (real && graph[*edge].type == casus::LinkType::precedes);
        denied = denied || (real && graph[*edge].type == casus::LinkType::denies);
        CHECK_FALSE(graph[*edge].evidence.empty());
    }
    CHECK(foretold);
    CHECK(denied);
}
