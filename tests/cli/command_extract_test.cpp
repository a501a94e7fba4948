#include "cli/command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Run {
    int code = 0;
    std::string out;
};

Run extract(const std::string& input, std::vector<std::string> options) {
    std::vector<std::string> words{"extract", "-", "-o", "-"};
    words.insert(words.end(), options.begin(), options.end());
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int code = casus::run(words, {in, out, err});
    return {code, out.str()};
}

} // namespace

TEST_CASE("extract --format conllu writes the analysis: ten columns a token") {
    const Run run = extract("The army attacked the town on Monday.\n", {"--format", "conllu"});
    CHECK(run.code == casus::exit_done);
    std::istringstream lines(run.out);
    std::size_t tokens = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line[0] != '#') {
            ++tokens;
            CHECK(std::count(line.begin(), line.end(), '\t') == 9);
        }
    }
    CHECK(tokens == 8);
    CHECK(run.out.find("# text = The army attacked the town on Monday.\n") != std::string::npos);
    CHECK(run.out.find("\tattacked\tattack\tVERB\tVBD\t") != std::string::npos);
}

TEST_CASE("every format of extract gives the same bytes on one thread and on several") {
    std::string articles;
    for (int i = 0; i < 20; ++i) {
        articles += R"({"id":"a)" + std::to_string(i) +
                    R"(","published":"2021-03-03","text":"The army attacked the town on Monday."})"
                    "\n";
    }
    for (const std::string format : {"jsonl", "conllu"}) {
        CHECK(extract(articles, {"--format", format, "-j", "1"}).out ==
              extract(articles, {"--format", format, "-j", "4"}).out);
    }
}
