#include "core/language/dependency_parser.h"

#include "core/language/parser_features.h"
#include "core/language/tags.h"

#include <array>

namespace casus {
namespace {

constexpr auto root_relation = static_cast<std::uint8_t>(Relation::root);

Transition best_allowed(const ParserState& state, const std::array<std::int32_t, 3>& scores) {
    Transition best = state.allowed(Transition::shift) ? Transition::shift : Transition::left;
    bool found = state.allowed(best);
    for (const Transition other : {Transition::left, Transition::right}) {
        if (state.allowed(other) && (!found || scores[static_cast<std::size_t>(other)] >
                                                   scores[static_cast<std::size_t>(best)])) {
            best = other;
            found = true;
        }
    }
    return best;
}

} // namespace

std::uint8_t DependencyParser::relation(const ParserState& state, ParserState::Arc arc) const {
    if (arc.head == state.root()) {
        return root_relation;
    }
    std::array<std::int32_t, 256> scores{};
    relations_.score(relation_features(state, arc).hashes(), scores.data());
    std::size_t best = static_cast<std::size_t>(Relation::dep);
    for (std::size_t i = 0; i < relation_count; ++i) {
        if (scores[i] > scores[best] && i != root_relation) {
            best = i;
        }
    }
    return static_cast<std::uint8_t>(best);
}

ParserState DependencyParser::parse(std::span<const WordInfo> words,
                                    std::span<const std::uint8_t> tags) const {
    ParserState state(words, tags);
    while (!state.finished()) {
        std::array<std::int32_t, 3> scores{};
        transitions_.score(transition_features(state).hashes(), scores);
        const Transition transition = best_allowed(state, scores);
        const std::uint8_t label =
            transition == Transition::shift ? 0 : relation(state, state.arc(transition));
        state.apply(transition, label);
    }
    return state;
}

} // namespace casus
