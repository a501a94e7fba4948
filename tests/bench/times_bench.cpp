// MB of text a second of finding and resolving time expressions, on one core, the language analysis
// left out; with the day of publication 2016-12-08.
//   times_bench DATA TEXT [PASSES]
// tests/bench/times.sh compares it with chrono-node on the same text in one run.
#include "core/language/analyse.h"
#include "core/language/language_model.h"
#include "core/time/find_times.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace casus;

double seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

Article article_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    Article article;
    article.text = {std::istreambuf_iterator<char>(in), {}};
    article.published = make_day(2016, 12, 8);
    article.blocks = {{{0, static_cast<std::uint32_t>(article.text.size())}}};
    return article;
}

} // namespace

int main(int count, char** words) {
    if (count < 3) {
        std::fprintf(stderr, "usage: times_bench DATA TEXT [PASSES]\n");
        return 2;
    }
    const std::filesystem::path data = words[1];
    const int passes = count > 3 ? std::atoi(words[3]) : 5;
    const auto model = LanguageModel::load(data / "models" / "en.model");
    const auto grammar = TimeGrammar::load({data});
    const Article article = article_of(words[2]);
    const Document document = analyse(article, model);
    double least = 1e9;
    std::size_t found = 0;
    for (int pass = 0; pass < passes; ++pass) {
        const double begin = seconds();
        found = find_times(article, document, grammar).size();
        least = std::min(least, seconds() - begin);
    }
    std::printf("casus       %8.2f MB/s  %zu expressions\n",
                static_cast<double>(article.text.size()) * 1e-6 / least, found);
    return 0;
}
