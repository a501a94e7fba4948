#pragma once

#include "core/language/document.h"

namespace casus {

/// The stretch of text below `head`, without the part below `without` (no_token: nothing is left
/// out), clauses beside it (parataxis) and punctuation at its ends. Where leaving out splits it,
/// the piece that holds `head`. Bytes of the text.
Span clause_span(const Document& document, TokenIndex head, TokenIndex without = no_token);

} // namespace casus
