#pragma once

#include "core/actor/name_scanner.h"

#include <string>
#include <string_view>

namespace casus {

/// Names of the lexicon and the gazetteer at places of a document.
class LexiconNames {
public:
    LexiconNames(std::string_view text, const Document& document, const ActorLexicon& lexicon)
        : text_(text), document_(document), lexicon_(lexicon) {}

    /// The longest name that begins at a token; empty when there is none.
    [[nodiscard]] NameHit longest_at(TokenIndex begin, TokenIndex end) const;

private:
    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return slice(text_, token(i).span); }
    [[nodiscard]] bool is_plural(TokenIndex i) const;
    [[nodiscard]] std::size_t longest_from(TokenIndex begin, std::string_view key) const;
    /// Names are written with capitals; acronyms wholly ("US" is not "us").
    [[nodiscard]] bool written_as_name(TokenIndex begin, TokenIndex last,
                                       const NameEntry& entry) const;
    /// "al-Qaeda": the article is written small.
    [[nodiscard]] bool begins_with_article(TokenIndex begin, TokenIndex last) const;
    /// A word that only looks like a name ("Of", "Reading") must be used as one.
    [[nodiscard]] bool used_as_name(TokenIndex begin, TokenIndex last) const;
    [[nodiscard]] bool fits(const NameEntry& entry, TokenIndex begin, TokenIndex last) const;
    [[nodiscard]] NameHit fitting(const std::string& key, TokenIndex begin, TokenIndex last) const;
    /// Role nouns stand in any number: "protesters" is found by its lemma.
    [[nodiscard]] const NameEntry* role_by_lemma(const std::string& key, TokenIndex last) const;
    [[nodiscard]] const NameEntry* role_with(const std::string& key) const;

    std::string_view text_;
    const Document& document_;
    const ActorLexicon& lexicon_;
};

} // namespace casus
