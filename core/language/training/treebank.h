#pragma once

#include "core/language/conllu.h"
#include "core/language/tagger.h"
#include "core/span.h"

#include <cstdint>
#include <string>
#include <vector>

namespace casus {

/// A sentence to learn from: its words stand in `text` with a space between them.
struct TrainingSentence {
    std::string text;
    std::vector<Span> words;
    std::vector<TagPair> tags;
    std::vector<std::string> lemmas;
    std::vector<std::uint32_t> heads; ///< from 0; the number of words = root
    std::vector<std::uint8_t> relations;
    std::vector<std::uint8_t> entities; ///< labels of EntityFinder; empty = not annotated
    std::string form(std::size_t i) const { return std::string(slice(text, words[i])); }
};

using Treebank = std::vector<TrainingSentence>;

Treebank training_sentences(const std::vector<ConlluSentence>& sentences);

/// Copies of some sentences as headlines: In Title Case or IN CAPITALS, without the last stop, some
/// without articles, "A, B" for "A and B".
Treebank headlines(const Treebank& treebank, std::uint64_t seed);

/// Numbers that look random but depend on the seed alone (splitmix64).
class Sequence {
public:
    explicit Sequence(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    /// Below `limit`.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    /// A random order of 0 .. size-1.
    std::vector<std::size_t> order(std::size_t size);

private:
    std::uint64_t state_;
};

} // namespace casus
