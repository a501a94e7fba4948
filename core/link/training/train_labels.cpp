#include "core/link/training/train_labels.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace casus {
namespace {

/// Accelerated gradient descent on the whole set; steps are scaled by a bound of the curvature of
/// each feature, so that no rate has to be chosen.
class Trainer {
public:
    Trainer(const std::vector<LabelExample>& examples, const LabelTraining& options)
        : examples_(examples), options_(options), sides_(options.labels - 1) {
        number_features();
        for (const LabelExample& example : examples) {
            std::vector<std::size_t> active;
            for (const std::string& feature : example.features) {
                if (const auto found = number_.find(feature); found != number_.end()) {
                    active.push_back(found->second);
                }
            }
            rows_.push_back(std::move(active));
        }
        bound_curvature();
    }

    LabelWeights train() {
        std::vector<double> weights(number_.size() * sides_, 0.0);
        std::vector<double> ahead = weights;
        double speed = 1;
        for (int round = 0; round < options_.rounds; ++round) {
            const std::vector<double> slope = gradient(ahead);
            const double next_speed = (1 + std::sqrt(1 + 4 * speed * speed)) / 2;
            const double push = (speed - 1) / next_speed;
            for (std::size_t i = 0; i < weights.size(); ++i) {
                const double stepped = ahead[i] - slope[i] / curvature_[i / sides_];
                ahead[i] = stepped + push * (stepped - weights[i]);
                weights[i] = stepped;
            }
            speed = next_speed;
        }
        return table(weights);
    }

private:
    void number_features() {
        std::map<std::string, int> counts;
        for (const LabelExample& example : examples_) {
            for (const std::string& feature : example.features) {
                ++counts[feature];
            }
        }
        for (const auto& [feature, times] : counts) {
            if (times >= options_.least_count) {
                number_.emplace(feature, names_.size());
                names_.push_back(feature);
            }
        }
    }

    void bound_curvature() {
        curvature_.assign(names_.size(), options_.penalty);
        for (const auto& row : rows_) {
            for (const std::size_t feature : row) {
                curvature_[feature] += static_cast<double>(row.size()) / 2;
            }
        }
    }

    [[nodiscard]] std::vector<double> gradient(const std::vector<double>& weights) const {
        std::vector<double> slope(weights.size());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            slope[i] = options_.penalty * weights[i];
        }
        std::vector<double> errors(sides_);
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            read_errors(weights, row, errors);
            for (const std::size_t feature : rows_[row]) {
                for (std::size_t side = 0; side < sides_; ++side) {
                    slope[feature * sides_ + side] += errors[side];
                }
            }
        }
        return slope;
    }

    /// The probability of each label minus what it should be.
    void read_errors(const std::vector<double>& weights, std::size_t row,
                     std::vector<double>& errors) const {
        std::fill(errors.begin(), errors.end(), 0.0);
        for (const std::size_t feature : rows_[row]) {
            for (std::size_t side = 0; side < sides_; ++side) {
                errors[side] += weights[feature * sides_ + side];
            }
        }
        const double top = std::max(0.0, *std::max_element(errors.begin(), errors.end()));
        double sum = std::exp(-top);
        for (double& it : errors) {
            it = std::exp(it - top);
            sum += it;
        }
        for (std::size_t side = 0; side < sides_; ++side) {
            errors[side] = errors[side] / sum - (examples_[row].label == side + 1 ? 1 : 0);
        }
    }

    [[nodiscard]] LabelWeights table(const std::vector<double>& weights) const {
        constexpr double least = 0.015;
        LabelWeights result;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto first = weights.begin() + static_cast<std::ptrdiff_t>(i * sides_);
            const auto last = first + static_cast<std::ptrdiff_t>(sides_);
            if (std::any_of(first, last, [](double it) { return std::abs(it) >= least; })) {
                result.emplace_back(names_[i], std::vector<float>(first, last));
            }
        }
        return result;
    }

    const std::vector<LabelExample>& examples_;
    const LabelTraining& options_;
    std::size_t sides_; ///< labels with weights
    std::map<std::string, std::size_t> number_;
    std::vector<std::string> names_;
    std::vector<std::vector<std::size_t>> rows_;
    std::vector<double> curvature_; ///< by feature
};

} // namespace

LabelWeights train_labels(const std::vector<LabelExample>& examples, const LabelTraining& options) {
    return Trainer(examples, options).train();
}

} // namespace casus
