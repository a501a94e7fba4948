#include "core/language/name_repair.h"

namespace casus {
namespace {

bool is_in(const Entity& entity, TokenIndex token) {
    return token >= entity.first && token < entity.last;
}

/// The word of a name that the rest of it hangs on.
TokenIndex head_of(const Document& document, const Entity& entity) {
    TokenIndex head = entity.first;
    while (head + 1 < entity.last && is_in(entity, document.tokens[head].head)) {
        ++head;
    }
    return head;
}

} // namespace

void repair_joined_names(Document& document) {
    if (document.sentences.empty()) {
        return;
    }
    const Sentence sentence = document.sentences.back();
    for (auto entity = document.entities.rbegin();
         entity != document.entities.rend() && entity->first >= sentence.first; ++entity) {
        if (entity->kind != EntityKind::person) {
            continue;
        }
        const TokenIndex head = head_of(document, *entity);
        for (TokenIndex i = entity->last; i < sentence.last; ++i) {
            Token& token = document.tokens[i];
            if (token.relation == Relation::conj && is_in(*entity, token.head)) {
                token.head = head;
            }
        }
    }
}

} // namespace casus
