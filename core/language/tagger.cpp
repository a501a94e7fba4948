#include "core/language/tagger.h"

#include <algorithm>
#include <array>

namespace casus {

TagFeatures tag_features(const WordInfo* word, std::array<std::uint64_t, 2> before) {
    const WordInfo& w = *word;
    const WordInfo& left = word[-1];
    const WordInfo& right = word[1];
    const auto [t1, t2] = before;
    TagFeatures f;
    f.add(w.shape & (shape_capitals_sentence | shape_title_sentence));
    f.add(w.word);
    f.add(left.word);
    f.add(word[-2].word);
    f.add(right.word);
    f.add(word[2].word);
    f.add(left.word, w.word);
    f.add(w.word, right.word);
    f.add(left.word, right.word);
    f.add(w.word, w.shape);
    for (const std::uint64_t suffix : w.suffix) {
        suffix != 0 ? f.add(suffix) : f.skip();
    }
    for (const std::uint64_t prefix : w.prefix) {
        prefix != 0 ? f.add(prefix) : f.skip();
    }
    f.add(w.suffix[2], w.shape);
    f.add(w.suffix[1], t1);
    f.add(w.suffix[2], t1);
    f.add(left.suffix[2]);
    f.add(right.suffix[2]);
    f.add(right.suffix[1], w.suffix[1]);
    f.add(word[2].suffix[1]);
    f.add(w.shape);
    f.add(w.shape, t1);
    f.add(left.shape, w.shape);
    f.add(right.shape, w.shape);
    f.add(left.shape, w.shape, right.shape);
    f.add(t1);
    f.add(t2);
    f.add(t1, t2);
    f.add(t1, w.word);
    f.add(t2, w.word);
    f.add(t1, t2, w.tag_class);
    f.add(t1, right.word);
    f.add(t1, w.tag_class);
    f.add(t1, w.tag_class, right.tag_class);
    f.add(t1, right.tag_class, word[2].tag_class);
    f.add(w.tag_class);
    f.add(w.tag_class, right.tag_class);
    f.add(w.tag_class, right.tag_class, word[2].tag_class);
    f.add(left.tag_class, w.tag_class, right.tag_class);
    f.add(w.tag_class, w.suffix[2]);
    f.add(w.cluster);
    f.add(left.cluster);
    f.add(right.cluster);
    f.add(left.cluster, w.cluster);
    f.add(w.cluster, right.cluster);
    f.add(t1, w.cluster);
    f.add(t1, right.cluster);
    return f;
}

std::vector<std::uint8_t> Tagger::tag(std::span<const WordInfo> words) const {
    const std::size_t count = words.size() - 2 * word_padding;
    std::vector<std::uint8_t> tags(count);
    std::array<std::int32_t, 256> scores{};
    std::array<std::uint64_t, 2> before{};
    for (std::size_t i = 0; i < count; ++i) {
        const WordInfo& word = words[word_padding + i];
        if (word.fixed_tag != no_fixed_tag) {
            tags[i] = word.fixed_tag;
        } else {
            std::fill_n(scores.begin(), tags_.size(), 0);
            weights_.score(tag_features(&word, before).hashes(), scores.data());
            const auto* best = std::max_element(scores.begin(), scores.begin() + tags_.size());
            tags[i] = static_cast<std::uint8_t>(best - scores.begin());
        }
        before = {tags[i] + 1ULL, before[0]};
    }
    return tags;
}

} // namespace casus
