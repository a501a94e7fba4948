#include "core/language/entity_finder.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

using LabelScores = std::array<float, entity_label_count>;
using Labels = std::array<std::uint8_t, entity_label_count>;

constexpr float impossible = -1e30F;

/// The best way to each label of the next word, and the labels it came from.
Labels advance(LabelScores& totals, const float* scores, std::span<const float> transitions) {
    Labels from{};
    LabelScores next{};
    for (std::size_t label = 0; label < entity_label_count; ++label) {
        float most = impossible;
        for (std::size_t last = 0; last < entity_label_count; ++last) {
            const float total = totals[last] + transitions[last * entity_label_count + label];
            if (label_fits(label, last) && total > most) {
                most = total;
                from[label] = static_cast<std::uint8_t>(last);
            }
        }
        next[label] = most + scores[label];
    }
    totals = next;
    return from;
}

LabelScores first_totals(const float* scores, std::span<const float> transitions) {
    LabelScores totals;
    for (std::size_t label = 0; label < entity_label_count; ++label) {
        totals[label] =
            label_fits(label, entity_label_count)
                ? scores[label] + transitions[entity_label_count * entity_label_count + label]
                : impossible;
    }
    return totals;
}

} // namespace

std::vector<std::uint8_t> EntityFinder::best_labels(const std::vector<float>& scores,
                                                    std::size_t words) const {
    std::vector<std::uint8_t> labels(words);
    if (words == 0) {
        return labels;
    }
    LabelScores totals = first_totals(scores.data(), transitions_);
    std::vector<Labels> from(words);
    for (std::size_t i = 1; i < words; ++i) {
        from[i] = advance(totals, &scores[i * labels_.outputs()], transitions_);
    }
    auto label =
        static_cast<std::uint8_t>(std::max_element(totals.begin(), totals.end()) - totals.begin());
    for (std::size_t i = words; i-- > 0;) {
        labels[i] = label;
        label = from[i][label];
    }
    return labels;
}

std::vector<Entity> EntityFinder::find(const EncodedSentence& sentence) const {
    std::vector<Entity> entities;
    if (labels_.outputs() == 0) {
        return entities;
    }
    const Activations hidden = hidden_.activate(sentence.vectors.data(), sentence.words);
    const std::vector<float> scores =
        labels_.apply(hidden.data(), labels_.inputs(), sentence.words);
    const std::vector<std::uint8_t> labels = best_labels(scores, sentence.words);
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
