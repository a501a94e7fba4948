#pragma once

#include "core/actor/name_scanner.h"

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Names of the lexicon and the gazetteer at places of a document.
class LexiconNames {
public:
    LexiconNames(std::string_view text, const Document& document, const ActorLexicon& lexicon);

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
    /// The place of a name; null for days and months and for doubtful words used otherwise.
    [[nodiscard]] const GazetteerPlace* place_named(const std::string& key, TokenIndex begin,
                                                    TokenIndex last) const;
    /// "in Nice", "Mobile, Alabama", or the model says so.
    [[nodiscard]] bool told_as_place(TokenIndex begin, TokenIndex last) const;
    [[nodiscard]] bool names_wider_place(TokenIndex i) const;
    /// "Hama province" and "Kabul province" are places, wider than the towns.
    void add_area_word(NameHit& hit, TokenIndex end) const;
    /// Role nouns stand in any number: "protesters" is found by its lemma.
    [[nodiscard]] const NameEntry* role_by_lemma(const std::string& key, TokenIndex last) const;
    [[nodiscard]] const NameEntry* role_with(const std::string& key) const;

    std::string_view text_;
    const Document& document_;
    const ActorLexicon& lexicon_;
    std::vector<bool> is_place_; ///< of tokens: a place for the entity model
};

} // namespace casus
