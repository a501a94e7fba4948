#include "cli/command.h"
#include "core/check.h"
#include "core/resources.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

namespace casus {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> folders;
    std::string only;
};

std::vector<std::string> check_names() {
    std::vector<std::string> names;
    for (const Check& check : checks()) {
        names.emplace_back(check.name);
    }
    return names;
}

std::string padded(std::string_view text, std::size_t width) {
    std::string result(text);
    result.resize(std::max(width, result.size() + 1), ' ');
    return result;
}

void print(const Check& check, const CheckResult& result, Streams io) {
    constexpr std::size_t name_width = 18;
    for (const Problem& problem : result.problems) {
        io.err << to_string(problem.place) << ": " << problem.what << "\n";
    }
    const std::size_t wrong = result.problems.size();
    io.out << padded(check.name, name_width) << result.checked << " " << check.unit
           << (wrong == 0 ? ": right" : ": " + std::to_string(wrong) + " wrong") << "\n";
}

int check_data(const Options& options, Streams io) {
    std::vector<fs::path> folders{default_data_folder()};
    folders.insert(folders.end(), options.folders.begin(), options.folders.end());
    bool right = true;
    for (const Check& check : checks()) {
        if (options.only.empty() || options.only == check.name) {
            const CheckResult result = run_check(check, folders);
            print(check, result, io);
            right = right && result.problems.empty();
        }
    }
    return right ? exit_done : exit_done_in_part;
}

} // namespace

Action prepare_check(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    app.add_option("FOLDER", options->folders,
                   "Your data folders, as for --data; checked together with casus's own data")
        ->check(CLI::ExistingDirectory);
    app.add_option("--only", options->only, "One check of the list")
        ->check(CLI::IsMember(check_names()));
    app.footer(
        "Examples:\n"
        "  casus check                     all data of casus itself\n"
        "  casus check mydata              your rows on top of them\n"
        "  casus check mydata --only time-rules\n\n"
        "Each lexicon must load, and each rule must give what its own example says. What is\n"
        "wrong is named on standard error with file and line; the exit code is then 4.");
    return [options, io] { return check_data(*options, io); };
}

} // namespace casus
