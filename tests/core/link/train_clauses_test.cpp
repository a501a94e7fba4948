#include "core/link/training/train_clauses.h"

#include <doctest/doctest.h>

#include <algorithm>

using casus::ClauseExample;
using casus::ClauseLabel;

namespace {

std::vector<ClauseExample> corpus() {
    std::vector<ClauseExample> examples;
    for (int i = 0; i < 40; ++i) {
        examples.push_back({{"bias", "cue=because"}, ClauseLabel::dependent_causes});
        examples.push_back({{"bias", "cue=killing"}, ClauseLabel::dependent_results});
        examples.push_back({{"bias", "cue=and"}, ClauseLabel::none});
    }
    examples.push_back({{"bias", "cue=once"}, ClauseLabel::dependent_causes});
    return examples;
}

std::pair<float, float> weight_of(const casus::ClauseWeights& weights, const std::string& name) {
    const auto it = std::find_if(weights.begin(), weights.end(),
                                 [&](const auto& row) { return row.first == name; });
    return it == weights.end() ? std::pair(0.0F, 0.0F) : it->second;
}

} // namespace

TEST_CASE("the trainer learns which side a word tells") {
    const auto weights = casus::train_clauses(corpus(), {});
    CHECK(weight_of(weights, "cue=because").first > weight_of(weights, "cue=because").second);
    CHECK(weight_of(weights, "cue=killing").second > weight_of(weights, "cue=killing").first);
}

TEST_CASE("rare features are left out, and the same seed gives the same weights") {
    const auto weights = casus::train_clauses(corpus(), {});
    CHECK(weight_of(weights, "cue=once") == std::pair(0.0F, 0.0F));
    CHECK(weights == casus::train_clauses(corpus(), {}));
}
