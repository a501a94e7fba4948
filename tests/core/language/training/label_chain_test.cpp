#include "core/language/training/label_chain.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace casus;

namespace {

constexpr std::size_t labels = entity_label_count;

/// The sum over all rows of labels, one after another.
double total(const Matrix& scores, const std::vector<LabelSet>& allowed, const Matrix& transitions,
             std::size_t word, std::size_t last) {
    if (word == allowed.size()) {
        return 1.0;
    }
    double sum = 0.0;
    for (std::size_t label = 0; label < labels; ++label) {
        if (label_fits(label, last) && (allowed[word] >> label & 1U) != 0) {
            sum += std::exp(static_cast<double>(
                       scores(static_cast<Eigen::Index>(word), static_cast<Eigen::Index>(label)) +
                       transitions(static_cast<Eigen::Index>(last),
                                   static_cast<Eigen::Index>(label)))) *
                   total(scores, allowed, transitions, word + 1, label);
        }
    }
    return sum;
}

double slow_loss(const Matrix& scores, const std::vector<LabelSet>& allowed,
                 const Matrix& transitions) {
    const std::vector<LabelSet> any(allowed.size(), all_labels);
    return std::log(total(scores, any, transitions, 0, labels)) -
           std::log(total(scores, allowed, transitions, 0, labels));
}

const LabelSet person = label_set(entity_begin(EntityKind::person));
const LabelSet more_person = label_set(entity_inside(EntityKind::person));
const LabelSet place = label_set(entity_begin(EntityKind::place));

} // namespace

TEST_SUITE("label_chain") {
    TEST_CASE("the loss is the one that counting all rows of labels gives, with its slopes") {
        Sequence sequence(11);
        const Matrix scores = Parameter(4, labels, 2.0F, sequence).value;
        Parameter transitions(labels + 1, labels, 1.0F, sequence);
        for (const std::vector<LabelSet>& allowed : std::vector<std::vector<LabelSet>>{
                 {label_set(entity_outside), person, more_person, label_set(entity_outside)},
                 {all_labels, LabelSet(person | place), all_labels, label_set(entity_outside)},
                 {place, place, place, place}}) {
            Matrix gradient = scores;
            transitions.gradient.setZero();
            const double loss = chain_loss(gradient, allowed, 1.0F, transitions);
            CHECK(loss ==
                  doctest::Approx(slow_loss(scores, allowed, transitions.value)).epsilon(1e-4));
            constexpr float step = 1e-2F;
            for (Eigen::Index k = 0; k < scores.size(); k += 5) {
                Matrix more = scores;
                Matrix less = scores;
                more.data()[k] += step;
                less.data()[k] -= step;
                const double slope = (slow_loss(more, allowed, transitions.value) -
                                      slow_loss(less, allowed, transitions.value)) /
                                     (2 * step);
                CHECK(gradient.data()[k] == doctest::Approx(slope).epsilon(0.02).scale(0.1));
            }
            for (Eigen::Index k = 0; k < transitions.value.size(); k += 7) {
                Matrix more = transitions.value;
                Matrix less = transitions.value;
                more.data()[k] += step;
                less.data()[k] -= step;
                const double slope =
                    (slow_loss(scores, allowed, more) - slow_loss(scores, allowed, less)) /
                    (2 * step);
                CHECK(transitions.gradient.data()[k] ==
                      doctest::Approx(slope).epsilon(0.02).scale(0.1));
            }
        }
    }

    TEST_CASE("labels that cannot follow one another, or any label, teach nothing") {
        Sequence sequence(11);
        Parameter transitions(labels + 1, labels, 1.0F, sequence);
        for (const std::vector<LabelSet>& allowed : std::vector<std::vector<LabelSet>>{
                 {more_person, person}, {place, more_person}, {all_labels, all_labels}, {}}) {
            Matrix scores = Matrix::Ones(static_cast<Eigen::Index>(allowed.size()), labels);
            CHECK(chain_loss(scores, allowed, 1.0F, transitions) == doctest::Approx(0.0));
            CHECK(scores.cwiseAbs().sum() == doctest::Approx(0.0));
        }
    }
}
