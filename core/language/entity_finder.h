#pragma once

#include "core/language/dense_layer.h"
#include "core/language/document.h"
#include "core/language/encoder.h"

#include <cstddef>
#include <cstdint>
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

/// Finds named spans: the best row of labels in which no name begins in its middle.
class EntityFinder {
public:
    EntityFinder() = default;
    EntityFinder(DenseLayer hidden, DenseLayer labels) : hidden_(hidden), labels_(labels) {}

    /// The names of a sentence, as token numbers from its start.
    [[nodiscard]] std::vector<Entity> find(const EncodedSentence& sentence) const;

private:
    DenseLayer hidden_;
    DenseLayer labels_;
};

} // namespace casus
