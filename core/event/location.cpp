#include "core/event/location.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

bool places(std::string_view preposition) {
    constexpr std::array<std::string_view, 10> words{
        "across", "around", "at", "in", "inside", "into", "near", "outside", "throughout", "to"};
    return std::binary_search(words.begin(), words.end(), preposition);
}

/// "Aleppo" of "besieged eastern Aleppo": the run of proper nouns that ends in the head.
std::string name_at(std::string_view text, const Document& document, TokenIndex head) {
    TokenIndex first = head;
    const TokenIndex begin = document.sentences[document.sentence_of(head)].first;
    while (first > begin && document.tokens[first - 1].upos == Upos::PROPN) {
        --first;
    }
    return std::string(
        slice(text, {document.tokens[first].span.begin, document.tokens[head].span.end}));
}

std::string first_place(std::string_view text, const Document& document,
                        const std::vector<Oblique>& obliques) {
    for (const Oblique& oblique : obliques) {
        if (places(oblique.preposition) && document.tokens[oblique.head].upos == Upos::PROPN) {
            return name_at(text, document, oblique.head);
        }
    }
    return "";
}

} // namespace

std::string find_location(std::string_view text, const Document& document, const Trigger& trigger,
                          const ActorLexicon& /*places*/) {
    const std::string own = first_place(text, document, trigger.noun_arguments.obliques);
    return own.empty() ? first_place(text, document, trigger.arguments.obliques) : own;
}

} // namespace casus
