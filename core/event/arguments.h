#pragma once

#include "core/language/document.h"

#include <string_view>
#include <vector>

namespace casus {

/// A prepositional argument: "with Lavrov", "on civilians". `preposition` is folded.
struct Oblique {
    std::string_view preposition;
    TokenIndex head = no_token;
};

/// The logical arguments of a verb or an event noun, read off the dependency tree: passives are
/// turned round, relative pronouns replaced by what they stand for, subjects of infinitives and
/// participles taken from the governing clause, conjuncts listed one by one. All are head tokens.
struct Arguments {
    std::vector<TokenIndex> subjects;
    std::vector<TokenIndex> objects;
    std::vector<TokenIndex> recipients; ///< indirect objects
    std::vector<Oblique> obliques;
    TokenIndex particle = no_token;
    TokenIndex complement = no_token; ///< head of an xcomp or ccomp
    bool passive = false;
};

/// For a verb (or a predicate noun or adjective with a copula).
Arguments verb_arguments(const Document& document, TokenIndex verb);

/// For a noun: possessors and compounds are `subjects` (who does it is not certain from syntax
/// alone), "of" and other prepositional phrases are obliques, adjectives are not listed.
Arguments noun_arguments(const Document& document, TokenIndex noun);

/// `token` and its conjuncts ("Kerry and Lavrov").
std::vector<TokenIndex> with_conjuncts(const Document& document, TokenIndex token);

} // namespace casus
