#include "core/account_file.h"
#include "core/problem.h"

#include <doctest/doctest.h>

#include <sstream>

namespace {

casus::Account sample() {
    casus::Account account;
    account.id = "a-1";
    account.title = "Veto";
    account.language = "en";
    account.text = "Caf\xC3\xA9 talks: Borduria vetoed it on Thursday.";
    account.published = casus::make_day(2016, 12, 8);
    account.sentences = {{0, 46}};
    account.times = {{{37, 45},
                      0,
                      0,
                      casus::TimexType::date,
                      "2016-12-08",
                      "",
                      casus::one_day(*account.published),
                      "weekday",
                      "same day"}};
    account.actors = {{"a1", "Borduria", casus::ActorKind::country, "", "", {"GOV"}, {{{13, 21}}}}};
    casus::Event event;
    event.id = "e1";
    event.type = casus::EventType::reject;
    event.title = "Borduria vetoes it";
    event.trigger = {22, 28};
    event.mentions = {{6, 11}};
    event.date = account.times[0].date;
    event.basis = casus::DateBasis::explicit_;
    event.time = 0;
    event.source = {0};
    event.tolls = {{casus::Toll::Kind::killed, casus::Toll::Bound::at_least, 20, {0, 5}}};
    event.confidence = 0.75;
    account.events = {event, event};
    account.events[1].id = "e2";
    account.events[1].time.reset();
    account.links = {
        {0, 1, casus::LinkType::causes, casus::Span{34, 36}, {0, 5}, {6, 11}, 0.5, "rule"}};
    account.relations = {{0, 0, casus::ActorRelationType::leads, {0, 5}, {6, 11}, 0.5, "rule"}};
    return account;
}

std::string written(const casus::Account& account) {
    std::ostringstream out;
    casus::write_account(account, out);
    return out.str();
}

} // namespace

TEST_CASE("offsets in the file count code points") {
    const std::string line = written(sample());
    CHECK(line.find(R"("trigger":{"start":21,"end":27,"text":"vetoed"})") != std::string::npos);
    CHECK(line.find(R"("date":"2016-12-08","date_basis":"explicit","time":0)") !=
          std::string::npos);
    CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("an account is read back as it was written") {
    const std::string line = written(sample());
    CHECK(written(casus::read_account(line, "x.jsonl", 1)) == line);
}

TEST_CASE("a bad record is refused with its place and the reason") {
    const auto message = [](const std::string& json) {
        try {
            casus::read_account(json, "x.jsonl", 7);
        } catch (const casus::Error& error) {
            return std::string(error.what());
        }
        return std::string("accepted");
    };
    CHECK(message("{").starts_with("x.jsonl:7: is not JSON"));
    CHECK(message("{}").starts_with("x.jsonl:7: is not a casus.account/1 record"));
    std::string line = written(sample());
    line.replace(line.find("REJECT"), 6, "REJEKT");
    CHECK(message(line) == "x.jsonl:7: \"type\" has a value that casus.account/1 does not know");
    line = written(sample());
    line.replace(line.find("\"end\":27"), 8, "\"end\":99");
    CHECK(message(line) == "x.jsonl:7: has a span outside its text");
    line = written(sample());
    line.replace(line.find("\"to\":\"e2\""), 9, "\"to\":\"e9\"");
    CHECK(message(line) == "x.jsonl:7: refers to \"e9\", which the account does not hold");
}
