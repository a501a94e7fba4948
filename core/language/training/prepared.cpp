#include "core/language/training/prepared.h"

#include "core/language/training/name_labels.h"
#include "core/language/training/train_lexicon.h"

#include <algorithm>

namespace casus {
namespace {

constexpr float by_tag_weight = 0.5F;

std::vector<LabelSet> annotated_labels(const TrainingSentence& sentence) {
    std::vector<LabelSet> sets(sentence.entities.size());
    std::transform(sentence.entities.begin(), sentence.entities.end(), sets.begin(), label_set);
    return sets;
}

} // namespace

PreparedTreebank prepare(const Treebank& treebank, const Preparation& with) {
    PreparedTreebank prepared;
    prepared.reserve(treebank.size());
    for (const TrainingSentence& sentence : treebank) {
        const bool annotated = !sentence.entities.empty();
        prepared.push_back(
            {word_features(sentence.text, sentence.words, with.lexicon),
             tag_numbers(sentence, with.tags), sentence.heads, sentence.relations,
             annotated ? annotated_labels(sentence) : labels_by_tag(sentence, with.names),
             annotated ? 1.0F : by_tag_weight});
    }
    return prepared;
}

} // namespace casus
