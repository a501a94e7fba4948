#pragma once

#include "core/actor/phrase_tree.h"

#include <string>

namespace casus {

// Phrases with a number: "35,000 rebels", "at least 71 people".

/// Whether a number or a word for one stands between two places.
bool is_counted(const PhraseTree& tree, TokenIndex first, TokenIndex last);
/// "rebels" of "35,000 rebels".
std::string without_number(const PhraseTree& tree, TokenIndex first, TokenIndex last);
/// Where "at least", "more than", "as many as" before a number begin; `first` itself where nothing
/// of the kind stands.
TokenIndex roughly_before(const PhraseTree& tree, TokenIndex first);
/// Whether a phrase is a doer, and not somebody who is hurt.
bool acts_here(const Document& document, const PhraseTree& tree, TokenIndex head);

} // namespace casus
