#include "core/check.h"
#include "core/resources.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

TEST_CASE("the data of casus pass every check") {
    for (const casus::Check& check : casus::checks()) {
        CAPTURE(check.name);
        const auto result = casus::run_check(check, {casus::default_data_folder()});
        for (const casus::Problem& problem : result.problems) {
            FAIL_CHECK(casus::to_string(problem.place) << ": " << problem.what);
        }
        CHECK(result.checked > 0);
    }
}

TEST_CASE("a bad row of a user's folder is named with file and line") {
    const fs::path folder = fs::temp_directory_path() / "casus-check-test";
    fs::create_directories(folder / "time");
    std::ofstream(folder / "time" / "words.tsv") << "# comment\nyule\tholiday-of-mine\t-\t-\n";
    for (const casus::Check& check : casus::checks()) {
        if (check.name == "time-rules") {
            const auto result = casus::run_check(check, {casus::default_data_folder(), folder});
            REQUIRE(result.problems.size() == 1);
            CHECK(result.problems[0].what.find("words.tsv:2") != std::string::npos);
        }
    }
    fs::remove_all(folder);
}
