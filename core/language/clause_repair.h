#pragma once

#include "core/language/document.h"

namespace casus {

/// Mends a common mistake of the parser in the trees of the last sentence: "after Russia last week
/// vetoed ..." read as a prepositional phrase followed by a verb without a subject. The noun
/// becomes the subject, the preposition the mark of an adverbial clause. Call before
/// Document::index_tree().
void repair_adverbial_clauses(Document& document);

} // namespace casus
