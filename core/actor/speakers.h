#pragma once

#include "core/actor/actor.h"
#include "core/language/document.h"

#include <optional>
#include <string_view>
#include <vector>

namespace casus {

/// The actor whose phrase has a token as head; none = no actor.
using ActorAtToken = std::vector<std::optional<ActorIndex>>;

/// The quotations of a document and who speaks in them.
class Speakers {
public:
    /// `actors` names the actors of the phrases found so far.
    Speakers(std::string_view text, const Document& document, const ActorAtToken& actors);

    [[nodiscard]] bool is_quoted(TokenIndex token) const { return quote_of_[token] != no_quote; }
    /// Who says the words around a token; none outside quotations and where nobody is named.
    [[nodiscard]] std::optional<ActorIndex> speaker_of(TokenIndex token) const {
        return is_quoted(token) ? quotes_[quote_of_[token]].speaker : std::nullopt;
    }

private:
    static constexpr std::uint32_t no_quote = 0xFFFFFFFF;
    struct Quote {
        TokenIndex first;
        TokenIndex last; ///< behind the closing mark
        std::optional<ActorIndex> speaker;
    };
    std::vector<Quote> quotes_;
    std::vector<std::uint32_t> quote_of_;
    friend class QuoteReader;
};

/// Verbs that report speech: "say", "tell", "announce".
bool is_speech_verb(std::string_view lemma);

} // namespace casus
