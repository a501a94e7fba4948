#include "graph/word_vector.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace casus {

double product(const WordVector& a, const WordVector& b) {
    double sum = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->first < j->first) {
            ++i;
        } else if (j->first < i->first) {
            ++j;
        } else {
            sum += static_cast<double>(i++->second) * static_cast<double>(j++->second);
        }
    }
    return sum;
}

void scale_to_unit(WordVector& vector) {
    const double length = std::sqrt(product(vector, vector));
    for (auto& [word, weight] : vector) {
        weight = length > 0 ? static_cast<float>(weight / length) : 0.0F;
    }
}

std::uint32_t Vocabulary::number(const std::string& word) {
    const auto [known, is_new] =
        number_.emplace(word, static_cast<std::uint32_t>(texts_of_.size()));
    if (is_new) {
        words_.push_back(&known->first);
        texts_of_.push_back(0);
    }
    return known->second;
}

std::vector<std::uint32_t> Vocabulary::add(const std::vector<std::string>& text) {
    std::vector<std::uint32_t> numbers;
    for (const std::string& word : text) {
        numbers.push_back(number(word));
    }
    for (const std::uint32_t word : std::set<std::uint32_t>(numbers.begin(), numbers.end())) {
        ++texts_of_[word];
    }
    ++texts_;
    return numbers;
}

double Vocabulary::rarity(std::uint32_t word, double background) const {
    return std::log((1.0 + background + static_cast<double>(texts_)) /
                    (0.5 + static_cast<double>(texts_of_[word])));
}

WordVector Vocabulary::vector(std::vector<std::uint32_t> words, double background) const {
    std::sort(words.begin(), words.end());
    WordVector result;
    for (auto i = words.begin(); i != words.end();) {
        const auto end = std::upper_bound(i, words.end(), *i);
        const double count = 1 + std::log(static_cast<double>(end - i));
        result.emplace_back(*i, static_cast<float>(count * rarity(*i, background)));
        i = end;
    }
    scale_to_unit(result);
    return result;
}

} // namespace casus
