#pragma once

#include "core/actor/actor.h"
#include "core/event/arguments.h"
#include "core/language/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// A mention of an actor with the tokens that it covers.
struct ActorPlace {
    ActorIndex actor = 0;
    ActorMention mention;
    TokenIndex first = 0;
    TokenIndex last = 0;
};
/// Mentions of the actors of one argument.
using Places = std::vector<const ActorPlace*>;

/// Where the actors of an article stand: of each token the mentions it heads and those over it.
/// Keeps references to all that it is made from.
class ActorPlaces {
public:
    ActorPlaces(std::string_view text, const Document& document, const std::vector<Actor>& actors);
    ActorPlaces(const ActorPlaces&) = delete; // the lists point into this
    ActorPlaces& operator=(const ActorPlaces&) = delete;

    /// The mentions that a token heads.
    [[nodiscard]] const Places& at(TokenIndex i) const { return at_[i]; }
    /// The mentions that a token stands in.
    [[nodiscard]] const Places& covering(TokenIndex i) const { return covering_[i]; }
    [[nodiscard]] const std::vector<ActorPlace>& all() const { return places_; }
    [[nodiscard]] const Actor& actor(ActorIndex index) const { return actors_[index]; }
    /// The actors of an argument: of its head, else of what owns or modifies it ("ISIL targets").
    [[nodiscard]] Places of(TokenIndex head) const;
    [[nodiscard]] Places of(const std::vector<TokenIndex>& heads) const;
    /// The actor mention that begins at a token, or behind the articles, adjectives and names there
    /// that belong to its phrase.
    [[nodiscard]] Places beginning_at(TokenIndex i) const;
    [[nodiscard]] Places ending_at(TokenIndex i) const;
    /// "loyal to X", "assistance to X": right behind the word.
    [[nodiscard]] Places behind_preposition(TokenIndex i, const std::string& slot) const;
    [[nodiscard]] Places of_obliques(const std::vector<Oblique>& all,
                                     const std::string& word) const;

private:
    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
    [[nodiscard]] TokenIndex token_count() const {
        return static_cast<TokenIndex>(document_.tokens.size());
    }
    void place_mentions();
    [[nodiscard]] ActorPlace placed(ActorIndex actor, const ActorMention& mention) const;

    std::string_view text_;
    const Document& document_;
    const std::vector<Actor>& actors_;
    std::vector<ActorPlace> places_;
    std::vector<Places> at_;
    std::vector<Places> covering_;
};

} // namespace casus
