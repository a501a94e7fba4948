#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace casus {

/// Words by number with weights, sorted by number.
using WordVector = std::vector<std::pair<std::uint32_t, float>>;

/// Inner product: of unit vectors the cosine, 0..1 for weights that are not negative.
double product(const WordVector& a, const WordVector& b);

/// Makes the length 1; an empty vector stays.
void scale_to_unit(WordVector& vector);

/// Gives words numbers and knows in how many texts each stands. Numbers follow the order of
/// adding, so a fixed order of texts gives the same numbers.
class Vocabulary {
public:
    /// Counts a text's words, each once, and gives their numbers in text order.
    std::vector<std::uint32_t> add(const std::vector<std::string>& text);

    /// A word's number, the same for equal words; counts no text.
    std::uint32_t number(const std::string& word);

    [[nodiscard]] std::size_t texts(std::uint32_t word) const { return texts_of_[word]; }
    [[nodiscard]] const std::string& word(std::uint32_t number) const { return *words_[number]; }

    /// Inverse document frequency. A background of `background` texts without the word keeps it
    /// telling in small collections.
    [[nodiscard]] double rarity(std::uint32_t word, double background = 0) const;

    /// Unit vector of (1 + log count) * rarity.
    [[nodiscard]] WordVector vector(std::vector<std::uint32_t> words, double background = 0) const;

private:
    std::unordered_map<std::string, std::uint32_t> number_;
    std::vector<const std::string*> words_; ///< keys of number_, which stay where they are
    std::vector<std::uint32_t> texts_of_;
    std::size_t texts_ = 0;
};

} // namespace casus
