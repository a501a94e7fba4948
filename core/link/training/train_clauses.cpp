#include "core/link/training/train_clauses.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace casus {
namespace {

/// Weight and squared gradients of one feature for each of the two linked labels.
struct Cell {
    std::array<double, 2> weight{};
    std::array<double, 2> squares{};
};

class Trainer {
public:
    Trainer(const std::vector<ClauseExample>& examples, const ClauseTraining& options)
        : options_(options) {
        count(examples);
        for (const ClauseExample& example : examples) {
            std::vector<std::size_t> active;
            for (const std::string& feature : example.features) {
                if (const auto found = number_.find(feature); found != number_.end()) {
                    active.push_back(found->second);
                }
            }
            rows_.push_back(std::move(active));
            labels_.push_back(example.label);
        }
    }

    ClauseWeights train() {
        std::vector<std::size_t> order(rows_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::mt19937_64 random(options_.seed);
        for (int epoch = 0; epoch < options_.epochs; ++epoch) {
            for (std::size_t i = order.size(); i > 1; --i) { // std::shuffle differs by library
                std::swap(order[i - 1], order[random() % i]);
            }
            for (const std::size_t row : order) {
                step(rows_[row], labels_[row]);
            }
        }
        return weights();
    }

private:
    void count(const std::vector<ClauseExample>& examples) {
        std::map<std::string, int> counts;
        for (const ClauseExample& example : examples) {
            for (const std::string& feature : example.features) {
                ++counts[feature];
            }
        }
        for (const auto& [feature, times] : counts) {
            if (times >= options_.least_count) {
                number_.emplace(feature, cells_.size());
                names_.push_back(feature);
                cells_.emplace_back();
            }
        }
    }

    void step(const std::vector<std::size_t>& active, ClauseLabel label) {
        std::array<double, 2> score{};
        for (const std::size_t feature : active) {
            score[0] += cells_[feature].weight[0];
            score[1] += cells_[feature].weight[1];
        }
        const double top = std::max({0.0, score[0], score[1]});
        const double sum = std::exp(-top) + std::exp(score[0] - top) + std::exp(score[1] - top);
        for (std::size_t side = 0; side < 2; ++side) {
            const double gold = static_cast<std::size_t>(label) == side + 1 ? 1 : 0;
            update(active, side, std::exp(score[side] - top) / sum - gold);
        }
    }

    void update(const std::vector<std::size_t>& active, std::size_t side, double gradient) {
        constexpr double smoothing = 1e-6;
        for (const std::size_t feature : active) {
            Cell& cell = cells_[feature];
            cell.squares[side] += gradient * gradient;
            const double rate = options_.rate / std::sqrt(cell.squares[side] + smoothing);
            double& weight = cell.weight[side];
            weight -= rate * gradient;
            const double shrink = rate * options_.sparsity;
            weight = weight > 0 ? std::max(0.0, weight - shrink) : std::min(0.0, weight + shrink);
        }
    }

    [[nodiscard]] ClauseWeights weights() const {
        constexpr double least = 0.02;
        ClauseWeights result;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const auto& weight = cells_[i].weight;
            if (std::abs(weight[0]) >= least || std::abs(weight[1]) >= least) {
                result.emplace_back(names_[i], std::pair(static_cast<float>(weight[0]),
                                                         static_cast<float>(weight[1])));
            }
        }
        return result;
    }

    const ClauseTraining& options_;
    std::map<std::string, std::size_t> number_;
    std::vector<std::string> names_;
    std::vector<Cell> cells_;
    std::vector<std::vector<std::size_t>> rows_;
    std::vector<ClauseLabel> labels_;
};

} // namespace

ClauseWeights train_clauses(const std::vector<ClauseExample>& examples,
                            const ClauseTraining& options) {
    return Trainer(examples, options).train();
}

} // namespace casus
