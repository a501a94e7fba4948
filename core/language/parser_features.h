#pragma once

#include "core/language/feature_hash.h"
#include "core/language/parser_state.h"

namespace casus {

using TransitionFeatures = FeatureList<112>;
using RelationFeatures = FeatureList<64>;

/// What decides the next transition (templates after Zhang and Nivre 2011, adapted to arc-hybrid).
TransitionFeatures transition_features(const ParserState& state);

/// What decides the relation of a new arc.
RelationFeatures relation_features(const ParserState& state, ParserState::Arc arc);

} // namespace casus
