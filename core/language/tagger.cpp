#include "core/language/tagger.h"

#include <algorithm>

namespace casus {

std::vector<TagPair> Tagger::tag(const EncodedSentence& sentence) const {
    std::vector<TagPair> result(sentence.words);
    if (tags_.empty()) {
        return result;
    }
    const std::vector<float> scores =
        layer_.apply(sentence.vectors.data(), layer_.inputs(), sentence.words);
    for (std::size_t i = 0; i < sentence.words; ++i) {
        const float* first = &scores[i * layer_.outputs()];
        result[i] =
            tags_[static_cast<std::size_t>(std::max_element(first, first + tags_.size()) - first)];
    }
    return result;
}

} // namespace casus
