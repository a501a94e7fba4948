#pragma once

#include "core/language/dense_layer.h"
#include "core/language/encoder.h"
#include "core/language/tags.h"

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

/// Chooses a tag for each word by itself.
class Tagger {
public:
    Tagger() = default;
    /// `layer` has an output for each tag, at least.
    Tagger(std::span<const TagPair> tags, DenseLayer layer) : tags_(tags), layer_(layer) {}

    [[nodiscard]] std::vector<TagPair> tag(const EncodedSentence& sentence) const;

private:
    std::span<const TagPair> tags_;
    DenseLayer layer_;
};

} // namespace casus
