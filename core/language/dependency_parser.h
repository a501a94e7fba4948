#pragma once

#include "core/language/dense_layer.h"
#include "core/language/encoder.h"

#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// A sentence's tree.
struct DependencyTree {
    std::vector<std::uint32_t> heads;    ///< the number of words = root
    std::vector<std::uint8_t> relations; ///< numbers of Relation
};

/// The distances between a word and its head that are told apart: -15 or less .. 15 or more.
constexpr std::size_t distance_count = 31;

/// Parts of the parser (a view of model memory).
struct ParserLayers {
    DenseLayer hidden;
    DenseLayer arcs; ///< of the hidden layer: a word as dependent, as head; then the same for
                     ///< relations
    DenseLayer relations;
    std::span<const float> root;      ///< the root as a head
    std::span<const float> distances; ///< what a distance adds to the score of an arc
};

/// Scores all arcs of a sentence, takes the best tree, then names its relations.
class DependencyParser {
public:
    DependencyParser() = default;
    explicit DependencyParser(const ParserLayers& layers) : layers_(layers) {}

    [[nodiscard]] DependencyTree parse(const EncodedSentence& sentence) const;

private:
    [[nodiscard]] std::vector<float> arc_scores(const std::vector<float>& vectors,
                                                std::size_t words) const;
    [[nodiscard]] std::vector<std::uint8_t>
    name_relations(const std::vector<float>& vectors, std::span<const std::uint32_t> heads) const;
    [[nodiscard]] std::size_t arc_width() const { return layers_.root.size(); }
    [[nodiscard]] std::size_t relation_width() const { return layers_.relations.inputs(); }

    ParserLayers layers_;
};

} // namespace casus
