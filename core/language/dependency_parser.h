#pragma once

#include "core/language/parser_state.h"
#include "core/language/weights.h"

#include <cstdint>
#include <span>

namespace casus {

/// Number of relations that the parser tells apart: all of Relation.
constexpr std::size_t relation_count = 51;

/// Greedy arc-hybrid parser: one step chooses the transition, another the relation of each new arc.
class DependencyParser {
public:
    DependencyParser() = default;
    DependencyParser(TripleWeights transitions, SparseWeights relations)
        : transitions_(transitions), relations_(relations) {}

    /// The finished state: each word has a head (a word or the root) and a relation, and exactly
    /// one hangs on the root. `words` is padded (word_infos).
    [[nodiscard]] ParserState parse(std::span<const WordInfo> words,
                                    std::span<const std::uint8_t> tags) const;

private:
    [[nodiscard]] std::uint8_t relation(const ParserState& state, ParserState::Arc arc) const;

    TripleWeights transitions_;
    SparseWeights relations_;
};

} // namespace casus
