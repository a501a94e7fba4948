#include "core/language/training/label_chain.h"

#include <array>
#include <cmath>

namespace casus {
namespace {

constexpr auto label_count = static_cast<Eigen::Index>(entity_label_count);
using Row = Eigen::Matrix<float, 1, label_count>;
using Square = Eigen::Matrix<float, label_count + 1, label_count, Eigen::RowMajor>;

/// exp(transition), zero where a label cannot follow.
Square steps_of(const Matrix& transitions) {
    Square steps = transitions.array().exp();
    for (std::size_t last = 0; last <= entity_label_count; ++last) {
        for (std::size_t label = 0; label < entity_label_count; ++label) {
            if (!label_fits(label, last)) {
                steps(static_cast<Eigen::Index>(last), static_cast<Eigen::Index>(label)) = 0.0F;
            }
        }
    }
    return steps;
}

Row row_of(LabelSet labels) {
    Row row;
    for (Eigen::Index label = 0; label < label_count; ++label) {
        row(label) = (labels >> label & 1U) != 0 ? 1.0F : 0.0F;
    }
    return row;
}

/// All rows of labels with their likelihoods, summed up (the forward-backward algorithm).
struct Lattice {
    std::vector<Row> likelihoods; ///< of each word's labels by themselves
    std::vector<Row> forward;     ///< each sums to 1
    std::vector<Row> backward;
    std::vector<float> sums; ///< what `forward` was divided by
    double log_total = 0.0;
    bool possible = true;
};

Lattice sum_up(std::vector<Row> likelihoods, const Square& steps) {
    Lattice lattice;
    const std::size_t words = likelihoods.size();
    lattice.forward.resize(words);
    lattice.backward.assign(words, Row::Ones());
    lattice.sums.resize(words);
    for (std::size_t i = 0; i < words && lattice.possible; ++i) {
        const Row come = i == 0 ? Row(steps.row(label_count))
                                : Row(lattice.forward[i - 1] * steps.topRows<label_count>());
        const Row now = come.cwiseProduct(likelihoods[i]);
        lattice.sums[i] = now.sum();
        lattice.possible = lattice.sums[i] > 0.0F;
        lattice.forward[i] = now / lattice.sums[i];
        lattice.log_total += std::log(static_cast<double>(lattice.sums[i]));
    }
    for (std::size_t i = words; lattice.possible && i-- > 1;) {
        const Row next = lattice.backward[i].cwiseProduct(likelihoods[i]) / lattice.sums[i];
        lattice.backward[i - 1] = next * steps.topRows<label_count>().transpose();
    }
    lattice.likelihoods = std::move(likelihoods);
    return lattice;
}

/// Adds what is expected of a lattice, times `weight`, to both gradients.
void add_expected(const Lattice& lattice, const Square& steps, float weight,
                  Eigen::Ref<Matrix> dscores, Matrix& dtransitions) {
    for (std::size_t i = 0; i < lattice.forward.size(); ++i) {
        dscores.row(static_cast<Eigen::Index>(i)) +=
            weight * lattice.forward[i].cwiseProduct(lattice.backward[i]);
        const Row here =
            weight * lattice.backward[i].cwiseProduct(lattice.likelihoods[i]) / lattice.sums[i];
        if (i == 0) {
            dtransitions.row(label_count) += steps.row(label_count).cwiseProduct(here);
        } else {
            dtransitions.topRows(label_count) += steps.topRows<label_count>().cwiseProduct(
                lattice.forward[i - 1].transpose() * here);
        }
    }
}

} // namespace

double chain_loss(Eigen::Ref<Matrix> scores, const std::vector<LabelSet>& labels, float weight,
                  Parameter& transitions) {
    const Square steps = steps_of(transitions.value);
    std::vector<Row> all;
    std::vector<Row> allowed;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = scores.row(static_cast<Eigen::Index>(i));
        all.emplace_back((row.array() - row.maxCoeff()).exp());
        allowed.emplace_back(all.back().cwiseProduct(row_of(labels[i])));
    }
    scores.setZero();
    const Lattice every = sum_up(std::move(all), steps);
    const Lattice gold = sum_up(std::move(allowed), steps);
    if (!every.possible || !gold.possible) {
        return 0.0;
    }
    add_expected(every, steps, weight, scores, transitions.gradient);
    add_expected(gold, steps, -weight, scores, transitions.gradient);
    return every.log_total - gold.log_total;
}

} // namespace casus
