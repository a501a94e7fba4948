#include "core/link/label_model.h"
#include "core/link/training/train_labels.h"

#include <doctest/doctest.h>

#include <algorithm>

using casus::LabelExample;

namespace {

const casus::LabelTraining options{.penalty = 1};

std::vector<LabelExample> corpus() {
    std::vector<LabelExample> examples;
    for (int i = 0; i < 40; ++i) {
        examples.push_back({{"bias", "cue=because"}, 1});
        examples.push_back({{"bias", "cue=killing"}, 2});
        examples.push_back({{"bias", "cue=and"}, 0});
    }
    examples.push_back({{"bias", "cue=once"}, 1});
    return examples;
}

std::vector<float> weights_of(const casus::LabelWeights& weights, const std::string& name) {
    const auto it = std::find_if(weights.begin(), weights.end(),
                                 [&](const auto& row) { return row.first == name; });
    return it == weights.end() ? std::vector<float>{0.0F, 0.0F} : it->second;
}

} // namespace

TEST_CASE("the trainer learns which label a word tells") {
    const auto weights = casus::train_labels(corpus(), options);
    CHECK(weights_of(weights, "cue=because")[0] > weights_of(weights, "cue=because")[1]);
    CHECK(weights_of(weights, "cue=killing")[1] > weights_of(weights, "cue=killing")[0]);
}

TEST_CASE("rare features are left out, and the same examples give the same weights") {
    const auto weights = casus::train_labels(corpus(), options);
    CHECK(weights_of(weights, "cue=once") == std::vector<float>{0.0F, 0.0F});
    CHECK(weights == casus::train_labels(corpus(), options));
}

TEST_CASE("a higher penalty keeps weights smaller") {
    const auto loose = casus::train_labels(corpus(), options);
    const auto strict = casus::train_labels(corpus(), {.penalty = 100});
    CHECK(weights_of(strict, "cue=because")[0] < weights_of(loose, "cue=because")[0]);
}

TEST_CASE("what is learnt gives back the labels") {
    const casus::LabelModel model(casus::train_labels(corpus(), options), 3);
    CHECK(model.odds({"bias", "cue=because"})[1] > 0.8);
    CHECK(model.odds({"bias", "cue=killing"})[2] > 0.8);
    CHECK(model.odds({"bias", "cue=and"})[0] > 0.8);
}
