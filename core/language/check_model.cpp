#include "core/language/check_model.h"

#include "core/language/analyse_sentence.h"
#include "core/language/tags.h"

#include <sstream>
#include <string>
#include <vector>

namespace casus {
namespace {

/// A self-test: its words with a space between them, and what is wanted of each.
struct SelfTest {
    std::string text;
    std::vector<Span> words;
    std::vector<std::string> wanted; ///< "UPOS/relation/head"
};

SelfTest read_self_test(const std::string& line) {
    SelfTest test;
    std::istringstream items(line);
    for (std::string item; items >> item;) {
        std::size_t slash = item.size();
        for (int part = 0; part < 3 && slash != std::string::npos && slash > 0; ++part) {
            slash = item.rfind('/', slash - 1);
        }
        const std::string word = item.substr(0, slash);
        test.text += test.text.empty() ? "" : " ";
        const auto begin = static_cast<std::uint32_t>(test.text.size());
        test.text += word;
        test.words.push_back({begin, static_cast<std::uint32_t>(test.text.size())});
        test.wanted.push_back(slash == std::string::npos ? "" : item.substr(slash + 1));
    }
    return test;
}

std::string found(const Token& token) {
    const std::uint32_t head = token.head == no_token ? 0 : token.head + 1;
    return std::string(to_string(token.upos)) + '/' + std::string(to_string(token.relation)) + '/' +
           std::to_string(head);
}

void check_sentence(const SelfTest& test, const LanguageModel& model, std::string_view file,
                    Problems& problems) {
    Document document;
    analyse_sentence(test.text, test.words, 0, model, document);
    for (std::size_t i = 0; i < test.words.size(); ++i) {
        const std::string result = found(document.tokens[i]);
        if (result != test.wanted[i]) {
            problems.push_back({{std::string(file)},
                                "self-test '" + test.text + "': '" +
                                    std::string(slice(test.text, test.words[i])) + "' is " +
                                    result + ", not " + test.wanted[i]});
        }
    }
}

} // namespace

Problems check_model(const LanguageModel& model, std::string_view file, std::size_t& sentences) {
    Problems problems;
    for (const std::string& line : model.self_tests()) {
        const SelfTest test = read_self_test(line);
        if (!test.words.empty()) {
            check_sentence(test, model, file, problems);
            ++sentences;
        }
    }
    return problems;
}

} // namespace casus
