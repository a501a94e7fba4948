#include "cli/command.h"
#include "core/check.h"
#include "core/dictionary/dictionaries.h"
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
    std::vector<std::string> inputs; ///< data folders and dictionary files
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

/// Says what a dictionary holds and names its bad rows; whether there are none.
bool check_dictionary(const fs::path& file, Streams io) {
    Problems problems;
    const std::string contents = describe_dictionary(file, problems);
    for (const Problem& problem : problems) {
        io.err << to_string(problem.place) << ": " << problem.what << "\n";
    }
    io.out << file.filename().string() << "  " << contents << "; "
           << (problems.empty() ? "every row is read"
                                : std::to_string(problems.size()) + " bad " +
                                      (problems.size() == 1 ? "row" : "rows") + " left out")
           << "\n";
    return problems.empty();
}

int check_data(const Options& options, Streams io) {
    std::vector<fs::path> folders{default_data_folder()};
    bool right = true;
    for (const std::string& input : options.inputs) {
        if (fs::is_directory(input)) {
            folders.emplace_back(input);
        } else {
            right = check_dictionary(input, io) && right;
        }
    }
    const bool dictionaries_alone = !options.inputs.empty() && folders.size() == 1;
    if (dictionaries_alone && options.only.empty()) {
        return right ? exit_done : exit_done_in_part;
    }
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
    app.add_option("INPUT", options->inputs,
                   "Your data folders, as for --data, checked together with casus's own data; "
                   "PETRARCH and TABARI dictionaries, as for --dictionary")
        ->check(CLI::ExistingPath);
    app.add_option("--only", options->only, "One check of the list")
        ->check(CLI::IsMember(check_names()));
    app.footer(
        "Examples:\n"
        "  casus check                     all data of casus itself\n"
        "  casus check mydata              your rows on top of them\n"
        "  casus check mydata --only time-rules\n"
        "  casus check actors.txt verbs.txt    what these dictionaries hold, and their bad rows\n\n"
        "Each lexicon must load, and each rule must give what its own example says. What is\n"
        "wrong is named on standard error with file and line; the exit code is then 4.");
    return [options, io] { return check_data(*options, io); };
}

} // namespace casus
