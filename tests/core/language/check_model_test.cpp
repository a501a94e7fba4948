#include "core/language/check_model.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace fs = std::filesystem;

namespace {

const fs::path model_file = casus::test::source_path("data/models/en.model");

/// The shipped model with another word in its header, which the checksum does not cover.
fs::path changed_model(const std::string& from, const std::string& to) {
    std::ifstream in(model_file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const auto at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    bytes.replace(at, from.size(), to);
    const fs::path file = fs::temp_directory_path() / "casus-check-model-test";
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

} // namespace

TEST_CASE("the shipped model passes its self-tests") {
    std::size_t sentences = 0;
    const auto model = casus::LanguageModel::load(model_file);
    const casus::Problems problems = casus::check_model(model, "en.model", sentences);
    for (const casus::Problem& problem : problems) {
        FAIL_CHECK(problem.what);
    }
    CHECK(sentences >= 4);
}

TEST_CASE("a self-test that fails names the word, what it is and what it should be") {
    const fs::path file = changed_model("attacked/VERB/root/0", "attacked/NOUN/root/0");
    std::size_t sentences = 0;
    const auto model = casus::LanguageModel::load(file);
    const casus::Problems problems = casus::check_model(model, "en.model", sentences);
    fs::remove(file);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].what == "self-test 'The army attacked the town on Monday .': 'attacked' is "
                              "VERB/root/0, not NOUN/root/0");
}
