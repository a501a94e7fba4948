#include "render/exports.h"

#include <doctest/doctest.h>

#include <string>

using namespace casus;

TEST_CASE("event data is one table, one row an event, with dyads in codes") {
    EventGraph graph;
    GraphInfo& info = graph[boost::graph_bundle];
    for (const char* code : {"NORGOV", "SUD", "OST"}) {
        GraphActor actor;
        actor.name = std::string("Name of ") + code;
        actor.code = code;
        info.actors.push_back(actor);
    }
    GraphEvent event;
    event.id = "e1";
    event.type = EventType::assault;
    event.source = {0};
    event.target = {1, 2};
    event.title = "Norland attacks, \"again\"";
    event.members = {Member{}, Member{}};
    event.members[0].article = "one";
    event.members[1].article = "one";
    add_vertex(event, graph);
    event.type = EventType::consult;
    event.source = {0, 1};
    event.target.clear();
    add_vertex(event, graph);
    const auto files = export_events(graph);
    REQUIRE(files.size() == 1);
    const std::string& table = files[0].bytes;
    CHECK(table.starts_with("id,date,first_day,last_day,type,"));
    CHECK(table.find("e1,,,,ASSAULT,,190,material conflict,-10,actual,Name of NORGOV,NORGOV,"
                     "Name of SUD; Name of OST,SUD; OST,NORGOV>SUD; NORGOV>OST,,1,2,") !=
          std::string::npos);
    CHECK(table.find("\"Norland attacks, \"\"again\"\"\"") != std::string::npos);
    CHECK(table.find("NORGOV>SUD; SUD>NORGOV") != std::string::npos);
}
