// Runs each tests/cases/**/*.case: a session of commands with what they print.
//   $ casus show graph.json     a command, run in an empty folder; {cases} is tests/cases, {data}
//   is data 2016-12-08                  what it prints on standard output ! bad: not a date a line
//   on standard error [1]                         the exit code, if not 0 < text a line of standard
//   input for the next command
//   + file: text                a line appended to a file in the folder
// CASUS_UPDATE=1 rewrites the files from what the commands print; review that with git diff.
#include "cli/command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string read_file(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// Splits at blanks outside double quotes.
std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words;
    bool quoted = false;
    bool open = false;
    for (const char c : line) {
        const bool blank = c == ' ' && !quoted;
        if (!blank && !open) {
            words.emplace_back();
        }
        open = !blank;
        if (c == '"') {
            quoted = !quoted;
        } else if (!blank) {
            words.back() += c;
        }
    }
    return words;
}

const std::string cases_folder = CASUS_SOURCE_DIR "/tests/cases";
const std::string data_folder = CASUS_SOURCE_DIR "/data";

std::string run_line(std::string line, const std::string& input) {
    replace_all(line, "{cases}", cases_folder);
    replace_all(line, "{data}", data_folder);
    const std::vector<std::string> words = words_of(line);
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int code = casus::run(casus::Words(words).subspan(1), {in, out, err});
    std::string result = out.str();
    std::istringstream errors(err.str());
    for (std::string error; std::getline(errors, error);) {
        result += "! " + error + "\n";
    }
    replace_all(result, cases_folder, "{cases}");
    replace_all(result, data_folder, "{data}");
    replace_all(result, fs::current_path().string(), "{here}");
    return code == 0 ? result : result + "[" + std::to_string(code) + "]\n";
}

std::string replay(const std::string& session) {
    std::string result;
    std::string input;
    std::istringstream in(session);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("$ ")) {
            result += line + "\n" + run_line(line.substr(2), input);
            input.clear();
        } else if (line.starts_with("< ")) {
            result += line + "\n";
            input += line.substr(2) + "\n";
        } else if (line.starts_with("+ ")) {
            result += line + "\n";
            const std::size_t colon = line.find(": ");
            std::ofstream(line.substr(2, colon - 2), std::ios::app)
                << line.substr(colon + 2) << "\n";
        } else if (line.starts_with("#") || line.empty()) {
            result += line + "\n";
        }
    }
    return result;
}

/// An empty folder that commands may fill, gone afterwards.
class Workplace {
public:
    explicit Workplace(const fs::path& folder) : folder_(folder), before_(fs::current_path()) {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        fs::current_path(folder_);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    ~Workplace() {
        fs::current_path(before_);
        fs::remove_all(folder_);
    }

private:
    fs::path folder_;
    fs::path before_;
};

} // namespace

TEST_CASE("every session of commands prints what its case says") {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(cases_folder)) {
        if (entry.path().extension() == ".case") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    REQUIRE_FALSE(files.empty());
    for (const fs::path& file : files) {
        CAPTURE(file.string());
        const Workplace workplace(fs::temp_directory_path() /
                                  ("casus-case-" + file.stem().string()));
        const std::string expected = read_file(file);
        const std::string actual = replay(expected);
        if (std::getenv("CASUS_UPDATE") != nullptr) {
            std::ofstream(file) << actual;
        } else {
            CHECK(actual == expected);
        }
    }
}
