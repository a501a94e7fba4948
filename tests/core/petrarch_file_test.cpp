#include "core/petrarch_file.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace casus;

namespace {

Account account() {
    Account account;
    account.id = "art\tone";
    account.url = "https://example.org/1";
    account.source = "Wire";
    account.text = "A b. C d.";
    account.sentences = {{0, 4}, {5, 9}};
    account.published = make_day(2016, 12, 8);
    for (const char* code : {"NORGOV", "SUD", ""}) {
        Actor actor;
        actor.id = "a" + std::to_string(account.actors.size() + 1);
        actor.code = code;
        account.actors.push_back(actor);
    }
    return account;
}

Event event(EventType type, std::uint32_t at) {
    Event event;
    event.type = type;
    event.trigger = {at, at + 1};
    event.source = {0};
    event.target = {1};
    return event;
}

std::string written(const Account& account) {
    std::ostringstream out;
    write_petrarch(account, out);
    return out.str();
}

constexpr const char* rest = "\thttps://example.org/1\tWire\n";

} // namespace

TEST_CASE("an event is a line: date, source, target, code, issues, ids, url, outlet") {
    Account a = account();
    a.events = {event(EventType::aid, 0)};
    a.events[0].issues = "OIL,2";
    CHECK(written(a) == std::string("20161208\tNORGOV\tSUD\t070\tOIL,2\tart one_1") + rest);
}

TEST_CASE("equal lines are one with several ids; an unknown actor is ---") {
    Account a = account();
    a.events = {event(EventType::aid, 0), event(EventType::aid, 5), event(EventType::assault, 5)};
    a.events[2].target = {2};
    CHECK(written(a) == std::string("20161208\tNORGOV\tSUD\t070\t\tart one_1;art one_2") + rest +
                            "20161208\tNORGOV\t---\t190\t\tart one_2" + rest);
}

TEST_CASE("participants of a symmetrical event stand in both directions") {
    Account a = account();
    a.events = {event(EventType::consult, 0)};
    a.events[0].source = {0, 1};
    a.events[0].target.clear();
    CHECK(written(a) == std::string("20161208\tNORGOV\tSUD\t040\t\tart one_1") + rest +
                            "20161208\tSUD\tNORGOV\t040\t\tart one_1" + rest);
}

TEST_CASE("what did not take place is left out, unless a dictionary coded it") {
    Account a = account();
    a.events = {event(EventType::aid, 0), event(EventType::assault, 0)};
    a.events[0].status = EventStatus::negated;
    a.events[1].status = EventStatus::planned;
    a.events[1].dyads = {{"NOR", "SUD", "138"}};
    CHECK(written(a) == std::string("20161208\tNOR\tSUD\t138\t\tart one_1") + rest);
}
