// The unit-test records of PETRARCH, where they are present: exact sets of (source, target, code),
// with the options that PETRARCH has by default. PETRARCH-1 reaches 219 of 284 with given trees and
// an option set for each record.
#include "core/dictionary/sentence_coder.h"
#include "core/language/analyse.h"
#include "tests/paths.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

using namespace casus;
namespace fs = std::filesystem;

namespace {

constexpr int exact_floor =
    240; // better than any coder known; the exact count moves with the parser

const fs::path shared = casus::test::source_path("../shared");

std::string code_or_none(const nlohmann::json& event, const char* key) {
    const auto it = event.find(key);
    return it == event.end() || it->is_null() ? std::string(null_code) : it->get<std::string>();
}

std::set<std::string> expected_events(const nlohmann::json& record) {
    std::set<std::string> events;
    for (const auto& event : record["expected"]) {
        if (!event.contains("error")) {
            events.insert(code_or_none(event, "source") + " " + code_or_none(event, "target") +
                          " " + code_or_none(event, "event"));
        }
    }
    return events;
}

std::set<std::string> coded_events(const nlohmann::json& record, const LanguageModel& model,
                                   const Dictionaries& dictionaries) {
    Article article;
    article.text = record["text"];
    article.blocks.push_back(
        {{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::paragraph});
    const Document document = analyse(article, model);
    const auto day = parse_dictionary_date(record["date"].get<std::string>());
    std::set<std::string> events;
    for (const Sentence& sentence : document.sentences) {
        for (const CodedEvent& event :
             code_sentence(article.text, document, sentence, dictionaries, day).events) {
            events.insert(event.source.code + " " + event.target.code + " " + event.code);
        }
    }
    return events;
}

} // namespace

TEST_CASE("PETRARCH unit-test records") {
    const fs::path records = shared / "gold/events/petr_unittest.jsonl";
    const fs::path folder = shared / "dictionaries/validate";
    if (!fs::exists(records) || !fs::exists(folder)) {
        MESSAGE("skipped: " << records << " is not here");
        return;
    }
    Problems problems;
    const std::vector<fs::path> files{
        folder / "PETR.Validate.actors.txt", folder / "PETR.Validate.agents.txt",
        folder / "PETR.Validate.verbs.txt", folder / "PETR.Validate.discards.txt"};
    const Dictionaries dictionaries = load_dictionaries(files, problems);
    CHECK(problems.empty());
    const auto model = LanguageModel::load(casus::test::source_path("data/models/en.model"));
    std::ifstream in(records);
    std::string line;
    int exact = 0;
    int all = 0;
    while (std::getline(in, line)) {
        const auto record = nlohmann::json::parse(line);
        ++all;
        exact += coded_events(record, model, dictionaries) == expected_events(record) ? 1 : 0;
    }
    MESSAGE("PETRARCH unit-test records exact: " << exact << " of " << all);
    CHECK(exact >= exact_floor);
}
