#include "core/language/training/train_tagger.h"

#include "core/language/training/packed_weights.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

void learn_sentence(const PreparedSentence& sentence, Perceptron& perceptron) {
    std::array<std::uint64_t, 2> before{};
    for (std::size_t i = 0; i < sentence.tags.size(); ++i) {
        const WordInfo& word = sentence.words[word_padding + i];
        std::size_t tag = word.fixed_tag;
        if (word.fixed_tag == no_fixed_tag) {
            const TagFeatures features = tag_features(&word, before);
            const auto& scores = perceptron.score(features.hashes());
            tag = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                           scores.begin());
            if (tag != sentence.tags[i]) {
                perceptron.update(features.hashes(), sentence.tags[i], tag);
            }
            perceptron.tick();
        }
        before = {tag + 1ULL, before[0]};
    }
}

} // namespace

Perceptron train_tagger(const PreparedTreebank& sentences, std::size_t classes, int epochs,
                        std::uint64_t seed) {
    Perceptron perceptron(classes);
    Sequence sequence(seed);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (const std::size_t i : sequence.order(sentences.size())) {
            learn_sentence(sentences[i], perceptron);
        }
    }
    return perceptron;
}

std::vector<std::vector<std::uint8_t>> jackknife_tags(const PreparedTreebank& sentences,
                                                      const std::vector<TagPair>& tags, int folds,
                                                      int epochs, std::uint64_t seed) {
    std::vector<std::vector<std::uint8_t>> result(sentences.size());
    for (int fold = 0; fold < folds; ++fold) {
        const auto held_out = [&](std::size_t i) {
            return i % static_cast<std::size_t>(folds) == static_cast<std::size_t>(fold);
        };
        PreparedTreebank others;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (!held_out(i)) {
                others.push_back(sentences[i]);
            }
        }
        const PackedWeights packed =
            train_tagger(others, tags.size(), epochs, seed).pack_sparse(all_weights);
        const Tagger tagger(tags, view_sparse(packed));
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (held_out(i)) {
                result[i] = tagger.tag(sentences[i].words);
            }
        }
    }
    return result;
}

} // namespace casus
