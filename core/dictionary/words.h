#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace casus {

/// A word of the loaded dictionaries. Words of a text that no dictionary has are `no_word`.
using WordId = std::uint32_t;
constexpr WordId no_word = 0xFFFFFFFF;

/// A word of a text as the dictionaries know it.
struct TextWord {
    WordId id = no_word;   ///< the word itself
    WordId stem = no_word; ///< the longest stem that it begins with
};

/// Every word of the dictionaries once, folded. Stems (TABARI) are kept as "argentin*".
class WordTable {
public:
    WordTable() = default;
    WordTable(WordTable&&) = default;
    WordTable& operator=(WordTable&&) = default;
    WordTable(const WordTable&) = delete; // the keys view the words
    WordTable& operator=(const WordTable&) = delete;
    ~WordTable() = default;

    WordId add(std::string_view folded);
    [[nodiscard]] WordId find(std::string_view folded) const;
    [[nodiscard]] TextWord look_up(std::string_view folded) const;
    [[nodiscard]] const std::string& text(WordId word) const { return words_[word]; }

private:
    std::deque<std::string> words_;
    std::unordered_map<std::string_view, WordId> ids_;
    std::size_t shortest_stem_ = 0; ///< letters; 0 = there are no stems
};

/// A word of a dictionary phrase. Between words joined by '_' or a hyphen nothing may stand; a
/// blank lets others in between.
struct PhraseWord {
    std::string text;    ///< folded
    bool joined = false; ///< to the word before it
};

/// Folds one word for comparison: case, curly apostrophes and final full stops do not count
/// ("U.S." = "u.s").
std::string fold_word(std::string_view word);

/// The words of a dictionary phrase or a text token: parted at blanks, '_' and hyphens; "don't" is
/// "do" + "n't", "Gondor's" is "gondor" + "'s". Quotation marks and brackets are dropped.
std::vector<PhraseWord> split_phrase(std::string_view phrase);

} // namespace casus
