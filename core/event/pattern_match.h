#pragma once

#include "core/event/arguments.h"
#include "core/event/event_lexicon.h"
#include "core/language/document.h"
#include "core/span.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casus {

/// The row of the lexicon that fits a word in its sentence; `sense` is null when none does.
struct Match {
    const EventSense* sense = nullptr;
    Span span; ///< the head word and the lexicon's words around it
};

/// Finds the row of the lexicon that fits a word: patterns before bare words, more constraints and
/// longer phrases before shorter ones.
class PatternMatcher {
public:
    /// `is_actor` tells whether a token heads a mention of an actor: the slot value `<actor>`.
    PatternMatcher(std::string_view text, const Document& document,
                   std::function<bool(TokenIndex)> is_actor)
        : text_(text), document_(document), is_actor_(std::move(is_actor)) {}

    [[nodiscard]] Match verb(const EventLexicon& lexicon, TokenIndex verb,
                             const Arguments& arguments) const;
    [[nodiscard]] Match noun(const EventLexicon& lexicon, TokenIndex noun,
                             const Arguments& arguments) const;

    /// "crack *down on*": whether `words` follow the verb, the first perhaps behind its object.
    [[nodiscard]] bool words_follow(TokenIndex verb, const std::vector<std::string>& words) const;

private:
    [[nodiscard]] bool fits(const PatternSlot& slot, TokenIndex head,
                            const Arguments& arguments) const;
    [[nodiscard]] bool fits(const EventPattern& pattern, TokenIndex head,
                            const Arguments& arguments) const;
    [[nodiscard]] bool is_somebody(TokenIndex token) const;
    [[nodiscard]] Span words_before(TokenIndex noun, const std::vector<std::string>& words) const;
    [[nodiscard]] bool is_word(TokenIndex token, const std::string& word) const;

    std::string_view text_;
    const Document& document_;
    std::function<bool(TokenIndex)> is_actor_;
};

} // namespace casus
