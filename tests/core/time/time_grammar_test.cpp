#include "core/language/analyse.h"
#include "core/resources.h"
#include "core/time/check_time_rules.h"
#include "core/time/find_times.h"
#include "core/time/time_grammar.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

namespace {

/// A data folder of a user with a few rules.
class Overlay {
public:
    explicit Overlay(const std::string& rules)
        : folder_(fs::temp_directory_path() / "casus-time-overlay") {
        fs::create_directories(folder_ / "time");
        std::ofstream(folder_ / "time" / "rules.tsv") << rules;
    }
    ~Overlay() { fs::remove_all(folder_); }
    [[nodiscard]] casus::TimeGrammar load() const {
        return casus::TimeGrammar::load({casus::default_data_folder(), folder_});
    }

private:
    fs::path folder_;
};

std::string error_of(const std::string& rules) {
    try {
        static_cast<void>(Overlay(rules).load());
    } catch (const casus::Error& error) {
        return error.what();
    }
    return "";
}

casus::LanguageModel model() {
    return casus::LanguageModel::load(casus::default_data_folder() / "models" / "en.model");
}

} // namespace

TEST_CASE("a user's rule with an example is used and checked") {
    const Overlay overlay("d-day\tDAY\td - day\tcalendar year=1944 month=6 day=6\t"
                          "They landed on D-Day.\t2016-12-08\t1944-06-06\n"
                          "wrong\tDAY\tdoomsday\tcalendar year=1999 month=1 day=1\t"
                          "It was doomsday.\t2016-12-08\t1999-01-02\n");
    std::size_t checked = 0;
    const auto problems = casus::check_time_rules(overlay.load(), model(), checked);
    REQUIRE(problems.size() == 1);
    CHECK(casus::to_string(problems[0].place).ends_with("rules.tsv:2"));
    CHECK(problems[0].what.find("should give 1999-01-02") != std::string::npos);
    CHECK(checked > 100);
}

TEST_CASE("a bad rule is refused with its place and the reason") {
    CHECK(error_of("x\tDAY\tNOCLASS\t-\t-\t-\t-\n").find("rules.tsv:1") != std::string::npos);
    CHECK(error_of("x\tDAY\tNOCLASS\t-\t-\t-\t-\n").find("NOCLASS") != std::string::npos);
    CHECK(error_of("x\tDAY\tTIME\t-\t-\t-\t-\n").find("come before") != std::string::npos);
    CHECK(error_of("x\tDAY\ta?\t-\t-\t-\t-\n").find("at least one") != std::string::npos);
    CHECK(error_of("x\tDAY\tdoom\tyear=big\t-\t-\t-\n").find("'big'") != std::string::npos);
    CHECK(error_of("x\tDAY\tdoom/NOTAG\t-\t-\t-\t-\n").find("no tag") != std::string::npos);
    CHECK(error_of("x\tday\tdoom\t-\t-\t-\t-\n").find("capitals") != std::string::npos);
    CHECK(error_of("x\tDAY\t[near y] doom\t-\t-\t-\t-\n").find("[after") != std::string::npos);
}
