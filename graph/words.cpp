#include "graph/words.h"

#include "core/language/irregular_verbs.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7F;
}

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

constexpr std::size_t shortest_stem = 3;
constexpr std::size_t shortest_cut = 5; // shorter words keep their endings

void cut_suffix(std::string& word) {
    // longest first
    constexpr std::array<std::string_view, 22> suffixes{
        "ational", "ements", "ation", "ition", "ement", "ments", "ings", "ions",
        "ment",    "ing",    "ion",   "ers",   "ors",   "ies",   "ied",  "er",
        "or",      "ed",     "es",    "al",    "ly",    "s"};
    for (const std::string_view suffix : suffixes) {
        if (word.ends_with(suffix) && word.size() >= suffix.size() + shortest_stem) {
            word.resize(word.size() - suffix.size());
            return;
        }
    }
}

} // namespace

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : fold_case(text) + " ") {
        if (is_word_byte(c)) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

bool is_stop_word(std::string_view word) {
    constexpr auto stop = std::to_array<std::string_view>(
        {"a",     "about",  "after",     "again",  "against", "all",    "also",     "am",
         "an",    "and",    "any",       "are",    "as",      "at",     "be",       "because",
         "been",  "before", "being",     "but",    "by",      "can",    "could",    "day",
         "days",  "did",    "do",        "does",   "first",   "for",    "friday",   "from",
         "get",   "got",    "had",       "has",    "have",    "he",     "her",      "him",
         "his",   "how",    "i",         "if",     "in",      "into",   "is",       "it",
         "its",   "just",   "last",      "made",   "make",    "monday", "more",     "most",
         "new",   "no",     "not",       "now",    "of",      "on",     "one",      "or",
         "other", "our",    "out",       "over",   "own",     "s",      "said",     "saturday",
         "say",   "says",   "she",       "should", "so",      "some",   "such",     "sunday",
         "t",     "take",   "than",      "that",   "the",     "their",  "them",     "then",
         "there", "these",  "they",      "this",   "those",   "three",  "thursday", "time",
         "to",    "told",   "tuesday",   "two",    "u",       "up",     "us",       "very",
         "was",   "we",     "wednesday", "were",   "what",    "when",   "where",    "which",
         "while", "who",    "whom",      "will",   "with",    "would",  "year",     "years",
         "you",   "your"});
    static_assert(std::is_sorted(stop.begin(), stop.end()));
    return std::binary_search(stop.begin(), stop.end(), word);
}

std::string stem(std::string_view word) {
    const std::string_view infinitive = irregular_infinitive(word);
    std::string result(infinitive.empty() ? word : infinitive);
    if (result.size() >= shortest_cut) {
        cut_suffix(result);
    }
    const std::size_t size = result.size();
    if (size > shortest_stem && result[size - 1] == result[size - 2] && !is_vowel(result.back())) {
        result.pop_back();
    }
    if (result.size() > shortest_stem && result.back() == 'e') {
        result.pop_back();
    }
    if (result.size() >= shortest_stem && result.back() == 'i') {
        result.back() = 'y';
    }
    return result;
}

} // namespace casus
