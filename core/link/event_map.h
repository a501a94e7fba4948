#pragma once

#include "core/event/event.h"
#include "core/language/document.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace casus {

using EventIndex = std::uint32_t;

/// The events of a document by token.
class EventMap {
public:
    /// Keeps a view of `document`.
    EventMap(const Document& document, const std::vector<Event>& events);

    /// The event that a token tells.
    [[nodiscard]] std::optional<EventIndex> at(TokenIndex token) const { return of_token_[token]; }
    /// The event of a phrase: of its head, else the nearest one below, without entering another
    /// clause.
    [[nodiscard]] std::optional<EventIndex> below(TokenIndex head) const;
    /// The event of the clause that a token stands in: of the first governor that tells one.
    [[nodiscard]] std::optional<EventIndex> above(TokenIndex token) const;
    /// The event that a sentence mainly tells: nearest to its root.
    [[nodiscard]] std::optional<EventIndex> of_sentence(std::uint32_t sentence) const;

    /// Lets a token tell an event from now on.
    void put(TokenIndex token, EventIndex event) { of_token_[token] = event; }

private:
    void mark(Span span, EventIndex event);
    [[nodiscard]] std::optional<EventIndex> below(TokenIndex head, int depth) const;

    const Document& document_;
    std::vector<std::optional<EventIndex>> of_token_;
};

} // namespace casus
