#include "core/actor/nominal_links.h"

#include "core/actor/name_key.h"

#include <algorithm>
#include <string_view>

namespace casus {
namespace {

/// "foreign minister" and "minister" share their last word; a premier is a prime minister.
std::string_view last_word(std::string_view office) {
    return office == "premier" || office == "secretary of state"
               ? "minister"
               : office.substr(office.rfind(' ') + 1);
}

/// Heads of state and of government are leaders.
bool leads_a_country(std::string_view office) {
    return office == "president" || office == "prime minister" || office == "premier" ||
           office == "chancellor" || office == "king" || office == "emir" || office == "leader" ||
           office == "supreme leader" || office == "sultan" || office == "taoiseach";
}

} // namespace

void NominalLinks::link(std::size_t i, std::optional<std::size_t> same) {
    const ActorPhrase& phrase = phrases_[i];
    if (same && !actors_of_[*same].empty() &&
        may_be(drafts_.at(actors_of_[*same].front()).actor, phrase)) {
        return assign(i, actors_of_[*same].front());
    }
    const auto both = the_two(i);
    if (!both.empty()) {
        for (const ActorIndex actor : both) {
            actors_of_[i].push_back(actor);
        }
        return;
    }
    const auto known = person_in_office(i);
    const auto linked = known ? known : group_before(i);
    if (linked) {
        assign(i, *linked);
    } else if (acts_itself(phrase)) {
        assign(i, drafts_.add(phrase));
        remember_noun(phrase, actors_of_[i].front());
    }
}

bool NominalLinks::may_be(const Actor& actor, const ActorPhrase& phrase) {
    const bool person = phrase.kind == ActorKind::person ||
                        (phrase.entry != nullptr && !phrase.entry->is_group && !phrase.plural);
    return person == (actor.kind == ActorKind::person);
}

bool NominalLinks::is_single_person(const ActorPhrase& phrase) const {
    return phrase.entry != nullptr && !phrase.entry->is_group && !phrase.plural && !phrase.counted;
}

std::optional<ActorIndex> NominalLinks::person_in_office(std::size_t i) const {
    const ActorPhrase& phrase = phrases_[i];
    if (!is_single_person(phrase) || !(phrase.definite || !phrase.country.empty())) {
        return std::nullopt;
    }
    std::optional<ActorIndex> best;
    for (ActorIndex k = 0; k < drafts_.count(); ++k) {
        const Draft& draft = drafts_.at(k);
        const bool fits = draft.actor.kind == ActorKind::person && draft.named &&
                          holds(draft, phrase) && compatible(draft.actor.country, phrase.country);
        if (fits && (!best || is_nearer(draft, drafts_.at(*best), phrase.first))) {
            best = k;
        }
    }
    return best;
}

bool NominalLinks::holds(const Draft& draft, const ActorPhrase& phrase) {
    return std::any_of(phrase.offices.begin(), phrase.offices.end(), [&](const std::string& noun) {
        return std::any_of(
            draft.offices.begin(), draft.offices.end(), [&](const std::string& office) {
                return office == noun || (last_word(office) == noun) ||
                       (last_word(noun) == office) || (noun == "leader" && leads_a_country(office));
            });
    });
}

bool NominalLinks::is_nearer(const Draft& a, const Draft& b, TokenIndex place) {
    const bool a_before = a.last_seen < place;
    const bool b_before = b.last_seen < place;
    return a_before != b_before ? a_before : a.last_seen > b.last_seen;
}

std::vector<ActorIndex> NominalLinks::the_two(std::size_t i) {
    const ActorPhrase& phrase = phrases_[i];
    if (!phrase.definite || !phrase.plural || phrase.entry == nullptr) {
        return {};
    }
    const bool told = has_word(phrase, "two") || has_word(phrase, "both");
    const bool persons = !phrase.entry->is_group && phrase.kind != ActorKind::civilian;
    const std::string noun = name_key(phrase.entry->name);
    if (!told) { // "the ministers" are the two ministers of before
        const auto pair = pairs_.find(noun);
        return pair == pairs_.end() ? std::vector<ActorIndex>() : pair->second;
    }
    const auto holders = last_two(i, [&](const Draft& draft) {
        return persons && draft.actor.kind == ActorKind::person && holds(draft, phrase);
    });
    const auto found = holders.size() == 2 ? holders : last_two(i, [&](const Draft& draft) {
        return persons ? draft.actor.kind == ActorKind::person
                       : stands_for(phrase, draft.actor.kind);
    });
    if (found.size() != 2) {
        return {};
    }
    pairs_[noun] = found;
    return found;
}

std::vector<ActorIndex>
NominalLinks::last_two(std::size_t i, const std::function<bool(const Draft&)>& fits) const {
    constexpr std::uint32_t farthest = 8; // sentences
    std::vector<ActorIndex> found;
    for (std::size_t k = i; k-- > 0 && found.size() < 2;) {
        if (actors_of_[k].size() != 1) {
            continue;
        }
        if (document_.sentence_of(phrases_[i].first) - document_.sentence_of(phrases_[k].first) >
            farthest) {
            break;
        }
        const ActorIndex actor = actors_of_[k].front();
        if (fits(drafts_.at(actor)) &&
            std::find(found.begin(), found.end(), actor) == found.end()) {
            found.insert(found.begin(), actor);
        }
    }
    return found;
}

bool NominalLinks::has_word(const ActorPhrase& phrase, std::string_view word) const {
    const TokenIndex begin = phrase.first == 0 ? 0 : phrase.first - 1;
    for (TokenIndex t = begin; t < phrase.last; ++t) {
        if (document_.tokens[t].lemma == word) {
            return true;
        }
    }
    return false;
}

bool NominalLinks::too_far(const ActorPhrase& before, const ActorPhrase& phrase) const {
    constexpr std::uint32_t farthest = 2; // sentences
    return document_.sentence_of(phrase.first) - document_.sentence_of(before.first) > farthest;
}

bool NominalLinks::stands_for(const ActorPhrase& phrase, ActorKind kind) {
    const auto& kinds = phrase.entry->stands_for;
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::optional<ActorIndex> NominalLinks::group_before(std::size_t i) {
    const ActorPhrase& phrase = phrases_[i];
    if (phrase.entry == nullptr || phrase.counted) {
        return std::nullopt;
    }
    if (const auto noun = by_noun_.find(noun_key(phrase)); noun != by_noun_.end()) {
        return noun->second;
    }
    if (!phrase.definite) {
        return std::nullopt;
    }
    const auto named = named_after(i);
    return named ? named : general_noun(i);
}

std::optional<ActorIndex> NominalLinks::named_after(std::size_t i) const {
    const ActorPhrase& phrase = phrases_[i];
    const std::string noun = name_key(phrase.entry->name);
    for (std::size_t k = i; k-- > 0;) {
        for (const ActorIndex actor : actors_of_[k]) {
            const Draft& draft = drafts_.at(actor);
            const bool same_noun =
                (draft.named && last_word(draft.key) == noun &&
                 draft.actor.kind != ActorKind::person) ||
                (!draft.named && !is_single_person(phrase) && draft.offices.count(noun) > 0);
            if (same_noun && compatible(draft.actor.country, phrase.country) &&
                !has_digit(phrase.name)) {
                return actor;
            }
        }
    }
    return std::nullopt;
}

bool NominalLinks::has_digit(const std::string& name) {
    return name.find_first_of("0123456789") != std::string::npos;
}

std::optional<ActorIndex> NominalLinks::general_noun(std::size_t i) const {
    const ActorPhrase& phrase = phrases_[i];
    for (std::size_t k = i; k-- > 0 && !too_far(phrases_[k], phrase);) {
        for (const ActorIndex actor : actors_of_[k]) {
            const Draft& draft = drafts_.at(actor);
            if (draft.named && stands_for(phrase, draft.actor.kind) &&
                phrases_[k].mention.form == MentionForm::name && !phrases_[k].plural &&
                compatible(draft.actor.country, phrase.country)) {
                return actor;
            }
        }
    }
    return std::nullopt;
}

bool NominalLinks::acts_itself(const ActorPhrase& phrase) const {
    const bool general =
        phrase.entry != nullptr && phrase.entry->roles.empty() && !phrase.entry->stands_for.empty();
    const std::string_view word = tree_.preposition(phrase.mention.head);
    return !general || tree_.is_subject(phrase.mention.head) || phrase.counted ||
           !phrase.country.empty() || word == "with" || word == "against" || word == "between";
}

std::string NominalLinks::noun_key(const ActorPhrase& phrase) {
    const bool ruling =
        phrase.kind == ActorKind::government && !phrase.roles.empty() &&
        phrase.roles.front() == "GOV" &&
        (phrase.offices.front() == "government" || phrase.offices.front() == "regime" ||
         phrase.offices.front() == "administration" || phrase.offices.front() == "authority");
    return ruling ? "government " + phrase.country
                  : std::string(to_string(phrase.kind)) + " " + name_key(phrase.name) + " " +
                        phrase.country;
}

void NominalLinks::remember_noun(const ActorPhrase& phrase, ActorIndex actor) {
    const bool repeats = !phrase.counted && phrase.entry != nullptr && phrase.plural;
    if (repeats) {
        by_noun_.emplace(noun_key(phrase), actor);
    }
}

} // namespace casus
