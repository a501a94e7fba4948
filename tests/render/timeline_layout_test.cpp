#include "render/text_width.h"
#include "render/timeline_layout.h"
#include "render/timeline_selection.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

/// A graph of many events: dates in bursts and far apart, long and odd titles, all statuses.
casus::EventGraph large_graph(std::size_t count) {
    casus::EventGraph graph(count);
    casus::GraphInfo& info = graph[boost::graph_bundle];
    const char* countries[] = {"SYR", "RUS", "USA", "FRA", "", "TUR", "IRN", "DEU"};
    for (int a = 0; a < 40; ++a) {
        info.actors.push_back({std::string("a") + std::to_string(a),
                               std::string("Actor number ") + std::to_string(a),
                               casus::ActorKind::person,
                               countries[a % 8],
                               "",
                               {}});
    }
    for (std::size_t i = 0; i < count; ++i) {
        casus::GraphEvent& event = graph[i];
        event.id = std::string("e") + std::to_string(i);
        event.title = std::string(i % 7 == 0 ? "Incomprehensibilities" : "Talks") +
                      " about the release of many prisoners number " + std::to_string(i);
        const casus::Day day = *casus::make_day(2000 + static_cast<int>(i * 20 / count), 3, 1) +
                               static_cast<int>(i * i % 300);
        if (i % 9 != 0) {
            event.date = casus::DateInterval{day, day + static_cast<int>(i % 5)};
            event.date->open_end = i % 31 == 1;
        }
        event.status = static_cast<casus::EventStatus>(i % 5);
        event.salience = static_cast<int>(1 + i % 3);
        event.confidence = static_cast<double>(i % 10) / 10;
        event.source = {static_cast<std::uint32_t>(i % 40)};
        event.target = {static_cast<std::uint32_t>((i * 7) % 40)};
        event.members.push_back({"article", "e1"});
        if (i % 3 == 0 && i > 20) {
            const auto type = i % 2 == 0 ? casus::LinkType::causes : casus::LinkType::precedes;
            add_edge(i - 1 - i % 17, i, casus::GraphLink{type, 0.5, {{"article", "quote"}}}, graph);
        }
    }
    return graph;
}

std::vector<casus::Box> solid_boxes(const casus::TimelineLayout& layout) {
    std::vector<casus::Box> boxes;
    for (const casus::EventCard& card : layout.cards) {
        boxes.push_back(card.box);
    }
    for (const casus::CountChip& chip : layout.chips) {
        boxes.push_back(chip.box);
    }
    return boxes;
}

} // namespace

TEST_CASE("nothing overlaps in timelines of 5 to 5,000 events") {
    for (const std::size_t count : {5U, 60U, 1000U, 5000U}) {
        CAPTURE(count);
        const casus::TimelineLayout layout = casus::lay_out_timeline(large_graph(count), 1600);
        const auto boxes = solid_boxes(layout);
        std::size_t overlaps = 0;
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            CHECK(boxes[a].x >= layout.plot_begin - 1);
            CHECK(boxes[a].right() <= layout.width);
            CHECK(boxes[a].bottom() <= layout.height);
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                overlaps += overlap(boxes[a], boxes[b]) ? 1 : 0;
            }
        }
        CHECK(overlaps == 0);
    }
}

TEST_CASE("arrows cross no card, and their words stand free") {
    const casus::TimelineLayout layout = casus::lay_out_timeline(large_graph(300), 1600);
    REQUIRE(layout.arrows.size() > 3);
    const auto boxes = solid_boxes(layout);
    for (const casus::RoutedArrow& arrow : layout.arrows) {
        for (const casus::Box& box : boxes) {
            for (std::size_t i = 1; i + 1 < arrow.way.size(); ++i) {
                CHECK_FALSE(overlap({arrow.way[i].x, arrow.way[i].y, 0.1, 0.1}, box));
            }
            CHECK_FALSE((arrow.label && overlap(*arrow.label, box)));
        }
    }
}

TEST_CASE("all words fit into their card") {
    for (const casus::EventCard& card : casus::lay_out_timeline(large_graph(200), 1600).cards) {
        for (const std::string& line : card.title) {
            CHECK(casus::text_width(line, 12, true) <= casus::card_width - 16);
        }
        for (const std::string& line : card.actors) {
            CHECK(casus::text_width(line, 9.5, false) <= casus::card_width - 16);
        }
        CHECK(casus::text_width(card.when, 9.5, false) <= casus::card_width - 16 - 22);
    }
}

TEST_CASE("every event is told on a card or counted") {
    const casus::EventGraph graph = large_graph(500);
    const casus::TimelineLayout layout = casus::lay_out_timeline(graph, 1600);
    std::size_t counted = 0;
    for (const casus::CountChip& chip : layout.chips) {
        counted += std::stoul(chip.words.substr(1));
    }
    CHECK(layout.cards.size() + counted == num_vertices(graph));
}

TEST_CASE("cards go to the most salient events") {
    const casus::EventGraph graph = large_graph(500);
    const casus::TimelineSelection selection = casus::select_events(graph, 30);
    CHECK(selection.cards.size() == 30);
    CHECK(selection.cards.size() + selection.counted.size() == num_vertices(graph));
    for (const casus::EventVertex v : selection.cards) {
        CHECK(graph[v].salience == 1);
    }
}

TEST_CASE("lanes bear names, never codes") {
    const casus::TimelineLayout layout = casus::lay_out_timeline(large_graph(300), 1600);
    std::set<std::string> names;
    for (const casus::LaneStrip& strip : layout.strips) {
        names.insert(strip.name);
    }
    CHECK(names.count("Syria") == 1);
    CHECK(names.count("SYR") == 0);
    CHECK(casus::country_name("DEU") == "Germany");
}
