// Runs each tests/cases/**/*.case: a session of shell commands with what they print, in an empty
// folder, with the program of this build as `casus`. {cases} is tests/cases, {data} is data.
//
//     # a comment; an empty line may stand before it
//     + file: text                a line appended to a file in the folder
//     < text                      a line of standard input for the next command
//     $ casus show graph.json     a command
//     2016-12-08                  what it prints on standard output
//     ! bad: not a date           a line on standard error
//     [1]                         its exit code, if not 0
//
// CASUS_UPDATE=1 rewrites the files from what the commands print; review that with git diff.
#include "tests/paths.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

const std::string cases_folder = casus::test::source_path("tests/cases");
const std::string data_folder = casus::test::source_path("data");

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

std::string quoted(std::string text) {
    replace_all(text, "'", "'\\''");
    return "'" + text + "'";
}

/// An empty folder for the commands and their streams, gone afterwards.
class Session {
public:
    explicit Session(const std::string& name)
        : root_(fs::temp_directory_path() /
                ("casus-case-" + std::to_string(::getpid()) + "-" + name)) {
        fs::remove_all(root_);
        fs::create_directories(root_ / "here");
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() { fs::remove_all(root_); }

    /// The session as it would have to be written for what the commands print now.
    std::string replay(const std::string& written) {
        std::string result;
        std::istringstream in(written);
        for (std::string line; std::getline(in, line);) {
            result += obey(line);
        }
        return result;
    }

private:
    /// The line and what comes of it; "" for a line that was printed.
    std::string obey(const std::string& line) {
        const bool after_gap = std::exchange(gap_, line.empty());
        if (line.starts_with("$ ")) {
            return line + "\n" + run(line.substr(2));
        }
        if (line.starts_with("< ")) {
            input_ += line.substr(2) + "\n";
        } else if (line.starts_with("+ ")) {
            append(line.substr(2));
        } else if (!line.starts_with("#")) {
            return "";
        }
        return (after_gap && line.starts_with("#") ? "\n" : "") + line + "\n";
    }

    void append(const std::string& named_text) const {
        const std::size_t colon = named_text.find(':');
        const std::size_t text = named_text.find_first_not_of(' ', colon + 1);
        std::ofstream(root_ / "here" / named_text.substr(0, colon), std::ios::app)
            << (text == std::string::npos ? "" : named_text.substr(text)) << "\n";
    }

    std::string run(std::string command) {
        replace_all(command, "{cases}", cases_folder);
        replace_all(command, "{data}", data_folder);
        std::ofstream(root_ / "in") << std::exchange(input_, "");
        const std::string program_folder =
            fs::path(casus::test::program_path()).parent_path().string();
        const std::string line = "cd " + quoted((root_ / "here").string()) +
                                 " && env -i LANG=C.UTF-8 TZ=UTC HOME=. PATH=" +
                                 quoted(program_folder + ":/usr/bin:/bin") + " sh -c " +
                                 quoted(command) + " <../in >../out 2>../err";
        const int status = std::system(line.c_str()); // NOLINT(cert-env33-c): a shell is meant
        const int code = WEXITSTATUS(status);
        return printed() + (code == 0 ? "" : "[" + std::to_string(code) + "]\n");
    }

    [[nodiscard]] std::string printed() const {
        std::string text = read_file(root_ / "out");
        text += text.empty() || text.ends_with('\n') ? "" : "\n";
        std::istringstream errors(read_file(root_ / "err"));
        for (std::string error; std::getline(errors, error);) {
            text += "! " + error + "\n";
        }
        replace_all(text, cases_folder, "{cases}");
        replace_all(text, data_folder, "{data}");
        replace_all(text, (root_ / "here").string(), "{here}");
        return text;
    }

    fs::path root_;
    std::string input_;
    bool gap_ = false; ///< the line before was empty
};

std::vector<fs::path> case_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(cases_folder)) {
        if (entry.path().extension() == ".case") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

TEST_CASE("every session of commands prints what its case says") {
    const std::vector<fs::path> files = case_files();
    REQUIRE_FALSE(files.empty());
    for (const fs::path& file : files) {
        CAPTURE(file.string());
        const std::string expected = read_file(file);
        const std::string actual = Session(file.stem().string()).replay(expected);
        if (std::getenv("CASUS_UPDATE") != nullptr) {
            std::ofstream(file) << actual;
        } else {
            CHECK(actual == expected);
        }
    }
}
