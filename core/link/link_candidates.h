#pragma once

#include "core/article/article.h"
#include "core/language/document.h"
#include "core/link/event_map.h"
#include "core/link/link_lexicon.h"

#include <optional>
#include <string_view>
#include <vector>

namespace casus {

/// Two phrases of a sentence of which one may have led to the other.
struct LinkCandidate {
    enum class Shape : std::uint8_t {
        connective, ///< "left after the shelling", "because ..."
        verb,       ///< "the raid sparked protests"
        purpose,    ///< "marched to demand ..."
        participle, ///< "fired, killing two", "marched, demanding ..."
        clause,     ///< another clause or event noun that hangs on the governor
    };
    Shape shape = Shape::clause;
    TokenIndex governor = no_token;    ///< head of the main phrase; of the subject for `verb`
    TokenIndex dependent = no_token;   ///< head of the other phrase; of the object for `verb`
    Relation relation = Relation::dep; ///< of the dependent to its head
    std::optional<Span> cue;
    const LinkWord* row = nullptr; ///< of the lexicon; null for shapes without a listed word
    TokenIndex verb = no_token;    ///< of causing, for `verb`
};

/// All candidates of a document, in text order of their dependents.
std::vector<LinkCandidate> find_link_candidates(const Article& article, const Document& document,
                                                const EventMap& events, const LinkLexicon& lexicon);

} // namespace casus
