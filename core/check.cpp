#include "core/check.h"

#include "core/actor/actor_lexicon.h"
#include "core/actor/relation_lexicon.h"
#include "core/event/cameo.h"
#include "core/event/event_lexicon.h"
#include "core/language/check_model.h"
#include "core/language/language_model.h"
#include "core/link/link_lexicon.h"
#include "core/time/check_time_rules.h"
#include "core/time/time_grammar.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>

namespace casus {
namespace {

namespace fs = std::filesystem;

std::size_t rows_of(const fs::path& file) {
    std::ifstream in(file);
    std::size_t rows = 0;
    for (std::string line; std::getline(in, line);) {
        rows += line.empty() || line.front() == '#' ? 0 : 1;
    }
    return rows;
}

/// The rows of all tables in a folder of each data folder.
std::size_t rows_below(const Folders& folders, std::string_view name) {
    std::size_t rows = 0;
    for (const fs::path& folder : folders) {
        std::error_code missing; // an overlay need not have every folder
        for (const auto& entry : fs::directory_iterator(folder / name, missing)) {
            rows += entry.path().extension() == ".tsv" ? rows_of(entry.path()) : 0;
        }
    }
    return rows;
}

/// A lexicon that loads: its loader refuses every row that it cannot read.
template <typename Lexicon>
CheckResult loads(const Folders& folders, std::string_view name) {
    static_cast<void>(Lexicon::load(folders));
    return {rows_below(folders, name), {}};
}

fs::path model_file(const Folders& folders) {
    return folders.front() / "models" / "en.model";
}

/// Loading compares the checksum.
CheckResult check_language_model(const Folders& folders) {
    CheckResult result;
    const fs::path file = model_file(folders);
    result.problems = check_model(LanguageModel::load(file), file.string(), result.checked);
    return result;
}

CheckResult check_time_examples(const Folders& folders) {
    CheckResult result;
    const auto model = LanguageModel::load(model_file(folders));
    result.problems = check_time_rules(TimeGrammar::load(folders), model, result.checked);
    return result;
}

CheckResult check_cameo(const Folders& folders) {
    static_cast<void>(CameoTable::load(folders));
    CheckResult result;
    for (const fs::path& folder : folders) {
        result.checked += rows_of(folder / "events" / "cameo.tsv");
    }
    return result;
}

CheckResult check_actors(const Folders& folders) {
    static_cast<void>(RelationLexicon::load(folders));
    return loads<ActorLexicon>(folders, "actors");
}

constexpr std::array<Check, 6> all_checks{{
    {"language-model", "self-tests", check_language_model},
    {"time-rules", "examples", check_time_examples},
    {"actor-lexicon", "rows", check_actors},
    {"event-lexicon", "rows", [](const Folders& f) { return loads<EventLexicon>(f, "events"); }},
    {"cameo-table", "rows", check_cameo},
    {"link-lexicon", "rows", [](const Folders& f) { return loads<LinkLexicon>(f, "links"); }},
}};

} // namespace

std::span<const Check> checks() {
    return all_checks;
}

CheckResult run_check(const Check& check, const Folders& folders) {
    try {
        return check.run(folders);
    } catch (const Error& error) {
        CheckResult failed;
        Problem& problem = failed.problems.emplace_back();
        problem.place.file = check.name;
        problem.what = error.what();
        return failed;
    }
}

} // namespace casus
