#include "core/language/entity_finder.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

using LabelScores = std::array<float, entity_label_count>;
using Labels = std::array<std::uint8_t, entity_label_count>;

constexpr float impossible = -1e30F;

/// Whether `label` can stand behind `last`.
constexpr bool fits(std::size_t label, std::size_t last) {
    const bool inside = label != entity_outside && label % 2 == 0;
    return !inside || last == label || last + 1 == label;
}

/// The best way to each label of the next word, and the labels it came from.
Labels advance(LabelScores& totals, const float* scores) {
    Labels from{};
    LabelScores next{};
    for (std::size_t label = 0; label < entity_label_count; ++label) {
        float most = impossible;
        for (std::size_t last = 0; last < entity_label_count; ++last) {
            if (fits(label, last) && totals[last] > most) {
                most = totals[last];
                from[label] = static_cast<std::uint8_t>(last);
            }
        }
        next[label] = most + scores[label];
    }
    totals = next;
    return from;
}

std::vector<std::uint8_t> best_labels(const std::vector<float>& scores, std::size_t words,
                                      std::size_t stride) {
    LabelScores totals;
    totals.fill(impossible);
    totals[entity_outside] = 0.0F;
    std::vector<Labels> from(words);
    for (std::size_t i = 0; i < words; ++i) {
        from[i] = advance(totals, &scores[i * stride]);
    }
    std::vector<std::uint8_t> labels(words);
    auto label =
        static_cast<std::uint8_t>(std::max_element(totals.begin(), totals.end()) - totals.begin());
    for (std::size_t i = words; i-- > 0;) {
        labels[i] = label;
        label = from[i][label];
    }
    return labels;
}

} // namespace

std::vector<Entity> EntityFinder::find(const EncodedSentence& sentence) const {
    std::vector<Entity> entities;
    if (labels_.outputs() == 0) {
        return entities;
    }
    const Activations hidden = hidden_.activate(sentence.vectors.data(), sentence.words);
    const std::vector<float> scores =
        labels_.apply(hidden.data(), labels_.inputs(), sentence.words);
    const std::vector<std::uint8_t> labels = best_labels(scores, sentence.words, labels_.outputs());
    for (TokenIndex i = 0; i < labels.size(); ++i) {
        if (labels[i] == entity_outside) {
            continue;
        }
        if (labels[i] % 2 == 1) {
            entities.push_back({i, i + 1, static_cast<EntityKind>((labels[i] - 1) / 2)});
        } else {
            entities.back().last = i + 1;
        }
    }
    return entities;
}

} // namespace casus
