#pragma once

#include "core/language/tags.h"
#include "core/span.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace casus {

using TokenIndex = std::uint32_t;
constexpr TokenIndex no_token = 0xFFFFFFFF;

/// A syntactic word (UD): "doesn't" is "does" + "n't". Its form is slice(text, span).
struct Token {
    Span span;
    std::string lemma;
    Upos upos = Upos::X;
    Xpos xpos = Xpos::FW;
    Relation relation = Relation::dep;
    TokenIndex head = no_token; ///< index in Document::tokens; no_token = root of its sentence
};

struct Sentence {
    TokenIndex first = 0; ///< tokens [first, last)
    TokenIndex last = 0;
    Span span;
    std::uint32_t block = 0; ///< index in Article::blocks
};

enum class EntityKind : std::uint8_t { person, organisation, place, other };

/// A named span found by the entity model: tokens [first, last).
struct Entity {
    TokenIndex first = 0;
    TokenIndex last = 0;
    EntityKind kind = EntityKind::other;
};

/// The language analysis of one article: flat vectors, in text order.
class Document {
public:
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<Entity> entities;

    /// Dependents of a token, in text order. Valid after index_tree().
    [[nodiscard]] std::span<const TokenIndex> children(TokenIndex token) const {
        return {children_.data() + first_child_[token], children_.data() + first_child_[token + 1]};
    }
    /// The sentence that holds a token. Valid after index_tree().
    [[nodiscard]] std::uint32_t sentence_of(TokenIndex token) const { return sentence_of_[token]; }

    /// Builds what children() and sentence_of() look up; call once when all heads are final.
    void index_tree();

private:
    std::vector<std::uint32_t> first_child_;
    std::vector<TokenIndex> children_;
    std::vector<std::uint32_t> sentence_of_;
};

} // namespace casus
