#pragma once

#include "core/language/document.h"
#include "core/language/feature_hash.h"
#include "core/language/weights.h"
#include "core/language/word_info.h"

#include <array>
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

using EntityFeatures = FeatureList<48>;

/// The tags of a sentence with `word_padding` zeros on both sides, others + 1.
std::vector<std::uint64_t> padded_tags(std::span<const std::uint8_t> tags);

/// The features of one token's label. `word` and `tag` lie in padded arrays; `before` are the
/// labels of the two tokens before it, the nearer first.
EntityFeatures entity_features(const WordInfo* word, const std::uint64_t* tag,
                               std::array<std::uint64_t, 2> before);

/// Finds named spans from left to right.
class EntityFinder {
public:
    EntityFinder() = default;
    explicit EntityFinder(SparseWeights weights) : weights_(weights) {}

    /// The names of a sentence, as token numbers from its start. `words` is padded (word_infos).
    [[nodiscard]] std::vector<Entity> find(std::span<const WordInfo> words,
                                           std::span<const std::uint8_t> tags) const;

private:
    SparseWeights weights_;
};

} // namespace casus
