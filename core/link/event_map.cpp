#include "core/link/event_map.h"

#include <algorithm>

namespace casus {
namespace {

constexpr int longest_climb = 10;

bool opens_other_clause(Relation relation) {
    return relation == Relation::acl_relcl || relation == Relation::advcl ||
           relation == Relation::parataxis || relation == Relation::conj;
}

bool tells(const Token& token) {
    return token.upos == Upos::VERB || token.upos == Upos::NOUN || token.upos == Upos::PROPN ||
           token.upos == Upos::ADJ;
}

} // namespace

EventMap::EventMap(const Document& document, const std::vector<Event>& events)
    : document_(document), of_token_(document.tokens.size()) {
    for (EventIndex i = 0; i < events.size(); ++i) {
        mark(events[i].trigger, i);
        for (const Span mention : events[i].mentions) {
            mark(mention, i);
        }
    }
}

void EventMap::mark(Span span, EventIndex event) {
    const auto first = std::lower_bound(
        document_.tokens.begin(), document_.tokens.end(), span.begin,
        [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
    for (auto token = first; token != document_.tokens.end() && token->span.end <= span.end;
         ++token) {
        auto& place = of_token_[static_cast<std::size_t>(token - document_.tokens.begin())];
        if (tells(*token) && !place) {
            place = event;
        }
    }
}

std::optional<EventIndex> EventMap::below(TokenIndex head) const {
    return below(head, 0);
}

std::optional<EventIndex> EventMap::below(TokenIndex head, int depth) const {
    if (of_token_[head] || depth == longest_climb) {
        return of_token_[head];
    }
    for (const TokenIndex child : document_.children(head)) {
        if (!opens_other_clause(document_.tokens[child].relation)) {
            if (const auto found = below(child, depth + 1)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

std::optional<EventIndex> EventMap::above(TokenIndex token) const {
    TokenIndex at = document_.tokens[token].head;
    for (int step = 0; step < longest_climb && at != no_token; ++step) {
        if (of_token_[at]) {
            return of_token_[at];
        }
        at = document_.tokens[at].head;
    }
    return std::nullopt;
}

std::optional<EventIndex> EventMap::of_sentence(std::uint32_t sentence) const {
    const Sentence& it = document_.sentences[sentence];
    std::optional<EventIndex> first;
    for (TokenIndex i = it.first; i < it.last; ++i) {
        if (document_.tokens[i].head == no_token) {
            if (const auto found = below(i)) {
                return found;
            }
        }
        first = first ? first : of_token_[i];
    }
    return first;
}

} // namespace casus
