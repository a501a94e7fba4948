#pragma once

#include "core/language/document.h"

#include <cstdint>
#include <string_view>

namespace casus {

enum class Tense : std::uint8_t { none, past, present, future };

/// What the words around a verb say about it: "would not have been told" = {none, perfect, passive,
/// negated, modal "would"}.
struct VerbGroup {
    Tense tense = Tense::none; ///< of the finite word; none = infinitive or participle clause
    bool perfect = false;
    bool progressive = false;
    bool passive = false;
    bool negated = false;
    bool infinitive = false; ///< "to leave"
    bool participle = false; ///< a clause of its own without a finite word: "killing two"
    std::string_view modal;  ///< lemma of the modal: "would", "may"; "" = none. Views the document.
};

/// For a verb, or a noun or adjective with a copula. Conjuncts without auxiliaries of their own
/// take those of the first verb ("has bombed and destroyed").
VerbGroup verb_group(const Document& document, TokenIndex verb);

} // namespace casus
