#include "core/actor/actor_drafts.h"

#include "core/actor/actor_code.h"
#include "core/actor/name_key.h"
#include "core/actor/name_match.h"

#include <utility>

namespace casus {
namespace {

bool is_institution(ActorKind kind) {
    return kind != ActorKind::person && kind != ActorKind::civilian && kind != ActorKind::group;
}

} // namespace

bool compatible(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || a == b;
}

std::string ActorDrafts::key_of(const ActorPhrase& phrase) {
    if (phrase.kind == ActorKind::country) {
        return "country " + phrase.country;
    }
    if (phrase.entry != nullptr && phrase.entry->sense != NameSense::role &&
        phrase.entry->sense != NameSense::adjective) {
        return "entry " + name_key(phrase.entry->name) + " " + phrase.entry->country;
    }
    return std::string(to_string(phrase.kind)) + " " + name_key(phrase.name);
}

ActorIndex ActorDrafts::named(const ActorPhrase& phrase) {
    if (const auto found = by_key_.find(key_of(phrase)); found != by_key_.end()) {
        return found->second;
    }
    const auto known = phrase.kind == ActorKind::person ? same_person(phrase)
                       : is_institution(phrase.kind) && phrase.kind != ActorKind::country
                           ? same_organisation(phrase)
                           : std::nullopt;
    return known ? *known : add(phrase);
}

std::optional<ActorIndex> ActorDrafts::same_person(const ActorPhrase& phrase) const {
    const std::string key = name_key(phrase.name);
    std::optional<ActorIndex> best;
    for (ActorIndex i = 0; i < drafts_.size(); ++i) {
        const bool fits = drafts_[i].actor.kind == ActorKind::person && drafts_[i].named &&
                          same_person_name(drafts_[i].key, key);
        if (fits && (!best || drafts_[i].last_seen >= drafts_[*best].last_seen)) {
            best = i;
        }
    }
    return best;
}

std::optional<ActorIndex> ActorDrafts::same_organisation(const ActorPhrase& phrase) const {
    for (auto i = static_cast<ActorIndex>(drafts_.size()); i-- > 0;) {
        const Draft& draft = drafts_[i];
        const bool fits = is_institution(draft.actor.kind) && draft.named &&
                          draft.actor.kind != ActorKind::country &&
                          compatible(draft.actor.country, phrase.country) &&
                          same_organisation_name(draft.actor.name, phrase.name);
        if (fits) {
            return i;
        }
    }
    return std::nullopt;
}

ActorIndex ActorDrafts::add(const ActorPhrase& phrase) {
    Draft draft;
    draft.actor.name = phrase.name;
    draft.actor.kind = phrase.kind;
    draft.key = name_key(phrase.name);
    if (phrase.entry != nullptr && phrase.entry->sense != NameSense::role) {
        draft.actor.code = phrase.kind == ActorKind::civilian ? "" : phrase.entry->code;
        draft.actor.country = phrase.entry->country;
    }
    if (phrase.entry != nullptr && phrase.entry->sense == NameSense::person) {
        take_office(*phrase.entry, published_, draft.actor);
        if (const Office* office = office_on(*phrase.entry, published_)) {
            draft.offices.insert(name_key(office->title));
        }
    }
    drafts_.push_back(std::move(draft));
    return static_cast<ActorIndex>(drafts_.size() - 1);
}

void ActorDrafts::tell(ActorIndex index, const ActorPhrase& phrase) {
    Draft& draft = drafts_[index];
    draft.last_seen = phrase.first;
    draft.plural = draft.plural || phrase.plural;
    draft.counted = draft.counted || phrase.counted;
    draft.offices.insert(phrase.offices.begin(), phrase.offices.end());
    if (phrase.mention.form == MentionForm::name) {
        draft.named = true;
        by_key_.emplace(key_of(phrase), index);
        take_better_name(draft, phrase);
    }
    take_codes(draft.actor, phrase);
}

void ActorDrafts::take_better_name(Draft& draft, const ActorPhrase& phrase) {
    const bool listed = phrase.entry != nullptr && phrase.entry->sense != NameSense::role;
    const bool longer = phrase.name.size() > draft.actor.name.size() &&
                        draft.actor.kind != ActorKind::country && draft.actor.code.empty();
    if ((longer || (listed && draft.actor.code.empty())) && draft.actor.kind == phrase.kind) {
        draft.actor.name = phrase.name;
        draft.key = name_key(phrase.name);
    }
}

void ActorDrafts::take_codes(Actor& actor, const ActorPhrase& phrase) {
    if (phrase.former) {
        std::erase(actor.roles, "GOV");
        add_roles(actor.roles, {"ELI"});
    }
    const bool is_of = phrase.affiliation != nullptr;
    if (is_of && actor.kind == ActorKind::person && actor.country.empty()) {
        actor.country = phrase.country.empty() ? phrase.affiliation->country : phrase.country;
    } else if (actor.country.empty()) {
        actor.country = phrase.country;
    }
    for (const std::string& role : phrase.roles) {
        if (!(phrase.former && role == "GOV")) {
            add_roles(actor.roles, {role});
        }
    }
    if (is_of && actor.code.empty() && actor.country.empty()) {
        actor.code = phrase.affiliation->code;
    }
}

ActorIndex ActorDrafts::add_unnamed(std::string name) {
    Draft draft;
    draft.actor.name = std::move(name);
    drafts_.push_back(std::move(draft));
    return count() - 1;
}

} // namespace casus
