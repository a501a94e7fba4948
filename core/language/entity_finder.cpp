#include "core/language/entity_finder.h"

#include <algorithm>

namespace casus {
namespace {

/// Whether a name can go on after `last` with `label`.
bool fits(std::uint8_t label, std::uint8_t last) {
    const bool inside = label != entity_outside && label % 2 == 0;
    return !inside || last == label || last + 1 == label;
}

void append_label(std::vector<Entity>& entities, TokenIndex token, std::uint8_t label) {
    if (label == entity_outside) {
        return;
    }
    if (label % 2 == 1) {
        entities.push_back({token, token + 1, static_cast<EntityKind>((label - 1) / 2)});
    } else {
        entities.back().last = token + 1;
    }
}

} // namespace

std::vector<std::uint64_t> padded_tags(std::span<const std::uint8_t> tags) {
    std::vector<std::uint64_t> padded(tags.size() + 2 * word_padding);
    std::transform(tags.begin(), tags.end(), padded.begin() + word_padding,
                   [](std::uint8_t tag) { return tag + 1ULL; });
    return padded;
}

EntityFeatures entity_features(const WordInfo* word, const std::uint64_t* tag,
                               std::array<std::uint64_t, 2> before) {
    const WordInfo& w = *word;
    const WordInfo& left = word[-1];
    const WordInfo& right = word[1];
    const auto [l1, l2] = before;
    EntityFeatures f;
    f.add(l1);
    f.add(l1, l2);
    f.add(tag[0], l1);
    f.add(w.word, l1);
    f.add(w.word);
    f.add(w.cluster);
    f.add(w.cluster, l1);
    f.add(w.shape, tag[0]);
    f.add(w.shape, left.shape, right.shape);
    f.add(w.suffix[2], tag[0]);
    f.add(w.suffix[3], tag[0]);
    f.add(w.prefix[2], tag[0]);
    f.add(w.tag_class, tag[0]);
    f.add(left.word);
    f.add(left.word, tag[0]);
    f.add(right.word, tag[0]);
    f.add(word[-2].word, tag[0]);
    f.add(word[2].word, tag[0]);
    f.add(left.cluster, tag[0]);
    f.add(right.cluster, tag[0]);
    f.add(word[-2].cluster, tag[0]);
    f.add(word[2].cluster, tag[0]);
    f.add(left.cluster, w.cluster);
    f.add(w.cluster, right.cluster);
    f.add(left.word, w.word);
    f.add(w.word, right.word);
    f.add(left.word, word[-2].word, tag[0]);
    f.add(tag[-1], tag[0], l1);
    f.add(tag[0], tag[1], l1);
    f.add(tag[-1], tag[0], tag[1], l1);
    f.add(tag[0], tag[1], tag[2], l1);
    f.add(left.cluster, right.cluster, tag[0]);
    f.add(right.shape, tag[1], l1, tag[0]);
    f.add(right.word, l1, tag[0]);
    f.add(left.word, right.cluster, tag[0]);
    return f;
}

std::vector<Entity> EntityFinder::find(std::span<const WordInfo> words,
                                       std::span<const std::uint8_t> tags) const {
    std::vector<Entity> entities;
    const std::vector<std::uint64_t> padded = padded_tags(tags);
    std::array<std::uint64_t, 2> before{};
    std::uint8_t last = entity_outside;
    for (TokenIndex i = 0; i < tags.size(); ++i) {
        std::array<std::int32_t, 256> scores{};
        weights_.score(
            entity_features(&words[word_padding + i], &padded[word_padding + i], before).hashes(),
            scores.data());
        std::uint8_t best = entity_outside;
        for (std::uint8_t label = 1; label < entity_label_count; ++label) {
            if (scores[label] > scores[best] && fits(label, last)) {
                best = label;
            }
        }
        append_label(entities, i, best);
        before = {best, before[0]};
        last = best;
    }
    return entities;
}

} // namespace casus
