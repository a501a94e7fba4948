#include "core/language/training/train_entities.h"

#include "core/language/entity_finder.h"

#include <algorithm>

namespace casus {
namespace {

void learn_sentence(const PreparedSentence& sentence, const std::vector<std::uint8_t>& tags,
                    Perceptron& perceptron) {
    const std::vector<std::uint64_t> padded = padded_tags(tags);
    std::array<std::uint64_t, 2> before{};
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const EntityFeatures features =
            entity_features(&sentence.words[word_padding + i], &padded[word_padding + i], before);
        const auto& scores = perceptron.score(features.hashes());
        const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                                   scores.begin());
        if (best != sentence.entities[i]) {
            perceptron.update(features.hashes(), sentence.entities[i], best);
        }
        perceptron.tick();
        before = {best, before[0]};
    }
}

} // namespace

Perceptron train_entities(const PreparedTreebank& sentences,
                          const std::vector<std::vector<std::uint8_t>>& tags, int epochs,
                          std::uint64_t seed) {
    Perceptron perceptron(entity_label_count);
    Sequence sequence(seed);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (const std::size_t i : sequence.order(sentences.size())) {
            if (!sentences[i].entities.empty()) {
                learn_sentence(sentences[i], tags[i], perceptron);
            }
        }
    }
    return perceptron;
}

} // namespace casus
