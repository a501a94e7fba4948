// Words a second of each stage of the language analysis, on one core, and peak memory.
//   language_bench MODEL TEXT [PASSES]
// Instructions, which do not depend on what else the machine does:
//   valgrind --tool=callgrind language_bench MODEL TEXT 1
#include "core/language/analyse.h"
#include "core/language/language_model.h"
#include "core/language/sentences.h"
#include "core/language/tokenizer.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <sys/resource.h>

namespace {

using namespace casus;

double seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// The least time that each stage took in one pass.
class Stages {
public:
    template <typename Work>
    auto run(int number, const char* name, Work work) {
        const double begin = seconds();
        auto result = work();
        times_[{number, name}] += seconds() - begin;
        return result;
    }
    void finish_pass() {
        for (const auto& [stage, time] : times_) {
            const auto known = best_.try_emplace(stage, time).first;
            known->second = std::min(known->second, time);
        }
        times_.clear();
    }
    void print(std::size_t words) const {
        double sum = 0.0;
        for (const auto& [stage, time] : best_) {
            sum += time;
            print_row(stage.second, words, time);
        }
        print_row("all", words, sum);
    }

private:
    static void print_row(const std::string& name, std::size_t words, double time) {
        std::printf("%-12s %10.0f words/s %8.3f us/word\n", name.c_str(),
                    static_cast<double>(words) / time, 1e6 * time / static_cast<double>(words));
    }
    using Stage = std::pair<int, std::string>;
    std::map<Stage, double> times_;
    std::map<Stage, double> best_;
};

std::size_t pass(const std::string& text, const LanguageModel& model, Stages& stages) {
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    const auto tokens = stages.run(1, "tokens", [&] { return tokenize(text, all); });
    const auto ends = stages.run(2, "sentences", [&] { return sentence_ends(text, tokens); });
    std::uint32_t first = 0;
    for (const std::uint32_t end : ends) {
        const auto sentence = std::span(tokens).subspan(first, end - first);
        first = end;
        const auto words = stages.run(
            3, "features", [&] { return word_features(text, sentence, model.lexicon()); });
        const auto encoded =
            stages.run(4, "encoder", [&] { return model.encoder().encode(words); });
        const auto tags = stages.run(5, "tags", [&] { return model.tagger().tag(encoded); });
        stages.run(6, "tree", [&] { return model.parser().parse(encoded); });
        stages.run(7, "names", [&] { return model.entities().find(encoded); });
        stages.run(8, "lemmas", [&] {
            std::size_t size = 0;
            for (std::size_t i = 0; i < words.size(); ++i) {
                size += model.lemmatizer()
                            .lemma(slice(text, sentence[i]), words[i].word, tags[i])
                            .size();
            }
            return size;
        });
    }
    stages.finish_pass();
    return tokens.size();
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "language_bench MODEL TEXT [PASSES]\n");
        return 2;
    }
    const double start = seconds();
    const LanguageModel model = LanguageModel::load(argv[1]);
    std::printf("model loaded in %.1f ms\n", 1e3 * (seconds() - start));
    std::ifstream file(argv[2]);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    Stages stages;
    std::size_t words = 0;
    for (int i = 0; i < (argc > 3 ? std::atoi(argv[3]) : 3); ++i) {
        words = pass(text, model, stages);
    }
    std::printf("%zu words, kernel %s\n", words, std::string(dense_kernels()[0].name).c_str());
    stages.print(words);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("peak memory %.1f MB\n", static_cast<double>(usage.ru_maxrss) / 1024.0);
    return 0;
}
