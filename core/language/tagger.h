#pragma once

#include "core/language/feature_hash.h"
#include "core/language/tags.h"
#include "core/language/weights.h"
#include "core/language/word_info.h"

#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// A joint part-of-speech tag: what the tagger chooses among. Its number is its place in the
/// model's list.
struct TagPair {
    Upos upos = Upos::X;
    Xpos xpos = Xpos::FW;
    friend bool operator==(const TagPair&, const TagPair&) = default;
};

using TagFeatures = FeatureList<56>;

/// The features of a word's tag. `word` lies in a padded array; `before` are the tags of the two
/// words before it (numbers + 1; 0 = none), the nearer first.
TagFeatures tag_features(const WordInfo* word, std::array<std::uint64_t, 2> before);

/// Chooses tags from left to right.
class Tagger {
public:
    Tagger() = default;
    Tagger(std::span<const TagPair> tags, SparseWeights weights) : tags_(tags), weights_(weights) {}

    /// The numbers of the tags of a sentence; `words` is padded (word_infos).
    [[nodiscard]] std::vector<std::uint8_t> tag(std::span<const WordInfo> words) const;
    /// X/FW for a number that the model does not have.
    [[nodiscard]] TagPair pair(std::uint8_t tag) const {
        return tag < tags_.size() ? tags_[tag] : TagPair{};
    }

private:
    std::span<const TagPair> tags_;
    SparseWeights weights_;
};

} // namespace casus
