#pragma once

#include "core/language/conllu.h"
#include "core/language/language_model.h"

#include <string>
#include <vector>

namespace casus {

/// Scores of a model on a treebank, in lines "measure<TAB>percent": tags, lemmas and trees with
/// gold tokens, entities (where annotated), then tokens and sentences from the raw text.
std::string evaluate(const std::vector<ConlluSentence>& gold, const LanguageModel& model);

} // namespace casus
