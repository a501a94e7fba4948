#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace casus {

/// A multinomial logistic regression over named features, read from a table: a feature, then its
/// weight for each label but the first one, whose weights are 0. Immutable;
/// made by default it is empty.
class LabelModel {
public:
    using Row = std::pair<std::string, std::vector<float>>;

    LabelModel() = default;
    /// Each row: a feature and labels - 1 weights.
    LabelModel(const std::vector<Row>& rows, std::size_t labels);

    /// `labels` counts the first one. Throws Error with file and line.
    static LabelModel load(const std::filesystem::path& file, std::size_t labels);

    [[nodiscard]] bool empty() const { return place_.empty(); }

    /// The probability of each label; they add up to 1. Unknown features say nothing.
    [[nodiscard]] std::vector<double> odds(const std::vector<std::string>& features) const;

    /// What a feature adds to the score of a label.
    [[nodiscard]] double weight(const std::string& feature, std::size_t label) const;

private:
    std::size_t labels_ = 1;
    std::unordered_map<std::string, std::size_t> place_; ///< of the feature's first weight
    std::vector<float> weights_;
};

} // namespace casus
