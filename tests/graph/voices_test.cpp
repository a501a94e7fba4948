#include "graph/merge.h"
#include "graph/voices.h"

#include <doctest/doctest.h>

using casus::Record;

namespace {

Record record(const std::string& article, const std::vector<std::string>& sentences) {
    Record record;
    record.article = article;
    for (const std::string& sentence : sentences) {
        Record::Event event;
        event.id = "e" + std::to_string(record.events.size() + 1);
        event.type = casus::EventType::assault;
        event.trigger = "shelled";
        event.quote = sentence;
        event.title = sentence;
        event.start = static_cast<std::uint32_t>(record.events.size());
        event.date = casus::parse_edtf("2018-03-05");
        event.basis = casus::DateBasis::explicit_;
        event.confidence = 0.5;
        record.events.push_back(event);
    }
    return record;
}

const std::string shelling = "The Orvan army shelled the market of Kesh on Monday.";
const std::string answer = "Rebels shelled a barracks near the river in answer.";
const std::string other = "Guns shelled the harbour of Kesh during the whole night.";

} // namespace

TEST_CASE("copies of one report are one voice, whatever a desk cut or changed in looks") {
    const std::vector<Record> records{
        record("a", {shelling, answer}),
        record("b", {"the Orvan Army shelled the market of Kesh, on Monday", answer, other}),
        record("c", {other, "A new sentence tells what no other paper shelled before."})};
    CHECK(casus::find_voices(records) == std::vector<std::uint32_t>{0, 0, 2});
}

TEST_CASE("short sentences make no copy") {
    const std::vector<Record> records{record("a", {"They shelled it."}),
                                      record("b", {"They shelled it."})};
    CHECK(casus::find_voices(records) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a copy makes an event no surer, an independent voice does") {
    const auto sure = [](const std::vector<Record>& records) {
        const casus::EventGraph graph = casus::merge(records);
        REQUIRE(num_vertices(graph) == 1);
        return std::pair(graph[0].confidence, graph[0].voices);
    };
    const Record first = record("a", {shelling});
    const Record copy = record("b", {shelling});
    const Record own = record("c", {"Witnesses saw how the Orvan army shelled the Kesh market."});
    CHECK(sure({first}) == std::pair(0.5, std::size_t{1}));
    CHECK(sure({first, copy}) == std::pair(0.5, std::size_t{1}));
    CHECK(sure({first, own}) == std::pair(0.75, std::size_t{2}));
}
