#pragma once

#include "core/language/dense_layer.h"
#include "core/language/document.h"
#include "core/language/encoder.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// What the finder says of each token: outside a name, the first token of one, or inside one.
constexpr std::size_t entity_label_count = 9;
constexpr std::uint8_t entity_outside = 0;
constexpr std::uint8_t entity_begin(EntityKind kind) {
    return static_cast<std::uint8_t>(1 + 2 * static_cast<int>(kind));
}
constexpr std::uint8_t entity_inside(EntityKind kind) {
    return static_cast<std::uint8_t>(2 + 2 * static_cast<int>(kind));
}

/// Whether `label` can stand behind `last`; entity_label_count stands for the start of a sentence.
constexpr bool label_fits(std::size_t label, std::size_t last) {
    const bool inside = label != entity_outside && label % 2 == 0;
    return !inside || (last < entity_label_count && (last == label || last + 1 == label));
}

/// Finds named spans: the best row of labels in which no name begins in its middle.
class EntityFinder {
public:
    EntityFinder() = default;
    /// `transitions`: what it adds to the score of a row of labels that one follows another; as
    /// many for each label before, then for the start of the sentence.
    EntityFinder(DenseLayer hidden, DenseLayer labels, std::span<const float> transitions)
        : hidden_(hidden), labels_(labels), transitions_(transitions) {}

    /// The names of a sentence, as token numbers from its start.
    [[nodiscard]] std::vector<Entity> find(const EncodedSentence& sentence) const;

private:
    [[nodiscard]] std::vector<std::uint8_t> best_labels(const std::vector<float>& scores,
                                                        std::size_t words) const;

    DenseLayer hidden_;
    DenseLayer labels_;
    std::span<const float> transitions_;
};

} // namespace casus
