#pragma once

#include "core/language/training/label_chain.h"
#include "core/language/training/name_lists.h"
#include "core/language/training/treebank.h"

#include <vector>

namespace casus {

/// What the tags and the tree of a sentence tell of its names, where these are not annotated: the
/// labels that each word may have. Proper nouns are parts of names; those that belong together are
/// one name; `lists` may know its kind. Days and months are no names.
std::vector<LabelSet> labels_by_tag(const TrainingSentence& sentence, const NameLists& lists);

} // namespace casus
