#pragma once

#include "core/language/document.h"

#include <string>
#include <string_view>

namespace casus {

/// Looks at stretches of tokens the way the actor rules need it. Keeps references.
class PhraseTree {
public:
    PhraseTree(std::string_view text, const Document& document)
        : text_(text), document_(document) {}

    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return slice(text_, token(i).span); }
    [[nodiscard]] std::string words(TokenIndex first, TokenIndex last) const;
    [[nodiscard]] const Sentence& sentence(TokenIndex i) const {
        return document_.sentences[document_.sentence_of(i)];
    }

    /// The token of [first, last) that hangs on something outside it.
    [[nodiscard]] TokenIndex head_of(TokenIndex first, TokenIndex last) const;
    /// The lemma of the preposition (or possessive sign) of a noun; "" when it has none.
    [[nodiscard]] std::string_view preposition(TokenIndex head) const;
    /// The first conjunct: "France, Britain and Germany" stand in the same relation.
    [[nodiscard]] TokenIndex first_conjunct(TokenIndex head) const;
    /// Where the phrase of a head begins: adjectives, numbers, owners and names before `first`.
    /// Articles stay outside.
    [[nodiscard]] TokenIndex begin_of(TokenIndex first, TokenIndex head) const;
    [[nodiscard]] bool is_plural(TokenIndex head) const;
    /// "the group", "this group", "its leader".
    [[nodiscard]] bool is_definite(TokenIndex head) const;
    /// "a Libyan", "another Libyan".
    [[nodiscard]] bool is_indefinite(TokenIndex head) const;
    /// A doer: subject, agent of a passive, also as a conjunct of one.
    [[nodiscard]] bool is_subject(TokenIndex head) const;

    /// A phrase that ends at `last`, right before a finite verb that has no subject: its subject,
    /// whatever the tree says.
    [[nodiscard]] bool is_lost_subject(TokenIndex last) const;

private:
    std::string_view text_;
    const Document& document_;
};

/// Whether a relation modifies a noun from inside its phrase: "army" in "army base".
bool is_premodifier(Relation relation);

} // namespace casus
