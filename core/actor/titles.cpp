#include "core/actor/titles.h"

#include "core/actor/actor_code.h"
#include "core/actor/name_key.h"

namespace casus {

bool Titles::has_sense(const NameHit* hit, NameSense sense) const {
    return hit != nullptr && hit->entry != nullptr && hit->entry->sense == sense;
}

bool Titles::is_person_name(const NameHit* hit) const {
    return hit != nullptr && (hit->entry == nullptr ? hit->kind == EntityKind::person
                                                    : hit->entry->sense == NameSense::person);
}

bool Titles::is_title(const NameHit* hit) const {
    return has_sense(hit, NameSense::title) || (has_sense(hit, NameSense::role) && !hit->proper);
}

TokenIndex Titles::titles_before(TokenIndex first) const {
    const TokenIndex begin = tree_.sentence(first).first;
    TokenIndex i = behind_office_of(first);
    if (i == begin || !is_title(hits_[i - 1])) {
        return first;
    }
    while (i > begin && belongs_to_title(i - 1)) {
        i = hits_[i - 1] == nullptr ? i - 1 : hits_[i - 1]->first;
    }
    while (i < first && (token(i).xpos == Xpos::POS || form(i) == "-")) {
        ++i;
    }
    return i;
}

TokenIndex Titles::behind_office_of(TokenIndex first) const {
    const TokenIndex begin = tree_.sentence(first).first;
    const NameHit* owner = first > begin ? hits_[first - 1] : nullptr;
    if (owner == nullptr || is_title(owner) || is_person_name(owner)) {
        return first;
    }
    TokenIndex i = owner->first;
    i = i > begin && form(i - 1) == "the" ? i - 1 : i;
    return i > begin + 1 && form(i - 1) == "of" ? i - 1 : first;
}

bool Titles::belongs_to_title(TokenIndex i) const {
    const NameHit* hit = hits_[i];
    if (hit != nullptr) {
        return !is_person_name(hit) &&
               (hit->entry != nullptr || hit->proper || hit->kind == EntityKind::organisation);
    }
    return token(i).upos == Upos::ADJ || token(i).xpos == Xpos::POS || form(i) == "-" ||
           ((token(i).upos == Upos::NOUN || token(i).upos == Upos::PROPN) &&
            is_premodifier(token(i).relation));
}

void Titles::add_titles(ActorPhrase& it, TokenIndex first, TokenIndex last) const {
    for (TokenIndex i = first; i < last;) {
        const NameHit* hit = hits_[i];
        if (hit != nullptr && hit->entry != nullptr) {
            if (is_title(hit)) {
                it.offices.push_back(name_key(hit->entry->name));
            }
            if (has_sense(hit, NameSense::organisation) && it.affiliation == nullptr) {
                it.affiliation = hit->entry;
            }
            if (!has_sense(hit, NameSense::adjective) && !has_sense(hit, NameSense::country)) {
                add_roles(it.roles, hit->entry->roles);
            }
        }
        i = hit == nullptr ? i + 1 : hit->last;
    }
}

bool Titles::is_title_of_next(const NameHit& hit) const {
    const TokenIndex end = tree_.sentence(hit.first).last;
    TokenIndex next = hit.last;
    while (next < end && hits_[next] != nullptr && is_title(hits_[next]) &&
           hits_[next]->entry->kind == ActorKind::person) {
        next = hits_[next]->last; // "army spokesman Colonel X"
    }
    if (next + 2 < end && form(next) == "of") { // "President of the United States X"
        const TokenIndex owner = form(next + 1) == "the" ? next + 2 : next + 1;
        const bool named = hits_[owner] != nullptr && !is_title(hits_[owner]);
        next = named ? hits_[owner]->last : next;
    }
    return next < end && hits_[next] != nullptr && hits_[next]->first == next &&
           is_person_name(hits_[next]);
}

} // namespace casus
