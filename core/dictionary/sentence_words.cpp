#include "core/dictionary/sentence_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace casus {
namespace {

/// Sorted. What PETRARCH passes over between words that must be adjacent.
constexpr std::array<std::string_view, 31> skipped_words{
    "a",    "an",      "billion", "dollar",   "dozen", "ducat",    "eight", "few",
    "five", "four",    "had",     "has",      "have",  "he",       "her",   "hundred",
    "it",   "million", "nine",    "one",      "seven", "six",      "some",  "ten",
    "that", "the",     "they",    "thousand", "three", "trillion", "two",
};

bool is_skippable(const std::string& word) {
    return std::binary_search(skipped_words.begin(), skipped_words.end(), word) ||
           std::all_of(word.begin(), word.end(), [](unsigned char c) {
               return std::isdigit(c) != 0 || c == '.' || c == ',';
           });
}

/// Adds the words of one token; more than one where hyphens part it.
void add_token(std::string_view text, const Token& token, TokenIndex index, bool comma,
               const WordTable& table, std::vector<SentenceWord>& words) {
    const TextWord lemma = table.look_up(fold_word(token.lemma));
    for (const PhraseWord& part : split_phrase(slice(text, token.span))) {
        const TextWord form = table.look_up(part.text);
        words.push_back({form, lemma, index, token.span, comma, is_skippable(part.text)});
        comma = false;
    }
}

} // namespace

std::vector<SentenceWord> sentence_words(std::string_view text, const Document& document,
                                         const Sentence& sentence, const WordTable& table) {
    std::vector<SentenceWord> words;
    bool comma = false;
    for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
        const Token& token = document.tokens[i];
        if (token.upos == Upos::PUNCT) {
            const std::string_view mark = slice(text, token.span);
            comma = comma || mark == "," || mark == ";" || mark == ":";
            continue;
        }
        const std::size_t before = words.size();
        add_token(text, token, i, comma, table, words);
        comma = comma && words.size() == before;
    }
    return words;
}

std::vector<TextWord> word_forms(std::span<const SentenceWord> words) {
    std::vector<TextWord> forms;
    forms.reserve(words.size());
    for (const SentenceWord& word : words) {
        forms.push_back(word.form);
    }
    return forms;
}

} // namespace casus
