#include "core/actor/relation_slots.h"

#include <algorithm>

namespace casus {

Places RelationSlots::verb_slot(TokenIndex verb, const Arguments& arguments,
                                const std::string& slot) const {
    if (slot == "subject") {
        const Places subjects = places_.of(arguments.subjects);
        return subjects.empty() && arguments.passive ? agents(arguments.obliques) : subjects;
    }
    if (slot == "object") {
        Places objects = places_.of(arguments.objects);
        return objects.empty() ? places_.of(arguments.recipients) : objects;
    }
    Places result = places_.of_obliques(arguments.obliques, slot);
    for (const TokenIndex object : arguments.objects) { // "retook the town from X"
        if (result.empty() && places_.at(object).empty()) {
            result = places_.of_obliques(noun_arguments(document_, object).obliques, slot);
        }
    }
    return result.empty() ? places_.behind_preposition(verb, slot) : result;
}

Places RelationSlots::agents(const std::vector<Oblique>& all) const {
    for (const Oblique& oblique : all) {
        const bool act = !lexicon_.find(RelationPart::noun, token(oblique.head).lemma).empty();
        Places found;
        if (oblique.preposition == "by") {
            found = places_.of(oblique.head);
        } else if (act && (oblique.preposition == "in" || oblique.preposition == "during")) {
            found = noun_slot(oblique.head, "owner");
        }
        if (!found.empty()) {
            return found;
        }
    }
    return {};
}

Places RelationSlots::doers_above(TokenIndex i) const {
    constexpr int farthest = 4;
    for (int step = 0; step < farthest && token(i).head != no_token; ++step) {
        const bool purpose =
            token(i).relation == Relation::xcomp || token(i).relation == Relation::advcl;
        i = token(i).head;
        Places doers = doers_of(i, purpose);
        if (!doers.empty()) {
            return doers;
        }
    }
    return {};
}

Places RelationSlots::doers_of(TokenIndex i, bool purpose) const {
    if (token(i).upos != Upos::VERB) {
        return token(i).upos == Upos::NOUN ? noun_slot(i, "owner") : Places();
    }
    const Arguments arguments = verb_arguments(document_, i);
    Places doers = places_.of(arguments.subjects);
    if (purpose) {
        for (const TokenIndex object : arguments.objects) {
            doers.insert(doers.end(), places_.at(object).begin(), places_.at(object).end());
        }
    }
    return doers;
}

Places RelationSlots::noun_slot(TokenIndex i, const std::string& slot) const {
    const Arguments arguments = noun_arguments(document_, i);
    if (slot != "owner") {
        const Places result = places_.of_obliques(arguments.obliques, slot);
        return result.empty() ? places_.behind_preposition(i, slot) : result;
    }
    Places owners = places_.of(arguments.subjects);
    for (const TokenIndex child : document_.children(i)) {
        if (token(child).relation == Relation::amod) {
            owners.insert(owners.end(), places_.at(child).begin(), places_.at(child).end());
        }
    }
    return owners.empty() ? places_.of_obliques(arguments.obliques, "by") : owners;
}

Places RelationSlots::predicated_of(TokenIndex i) const {
    const Token& word = token(i);
    if (word.relation == Relation::appos && word.head != no_token) {
        return places_.at(word.head);
    }
    for (const TokenIndex child : document_.children(i)) {
        if (token(child).relation == Relation::nsubj) {
            return places_.at(child);
        }
    }
    return {};
}

Places RelationSlots::said_or_done_as(TokenIndex i) const {
    const Places said = predicated_of(i);
    const bool as = i > 0 && token(i - 1).lemma == "as";
    return said.empty() && as ? doers_above(i) : said;
}

const ActorPlace* RelationSlots::holder_of(TokenIndex i) const {
    const ActorPlace* holder = nullptr;
    for (const ActorPlace* place : places_.covering(i)) {
        const bool person = places_.actor(place->actor).kind == ActorKind::person;
        const bool is_head =
            place->mention.head == i &&
            (place->mention.form == MentionForm::nominal || token(i).xpos == Xpos::NNPS);
        if ((person || is_head) &&
            (holder == nullptr || place->last - place->first < holder->last - holder->first)) {
            holder = place;
        }
    }
    return holder;
}

const ActorPlace* RelationSlots::named_beside(const ActorPlace& holder) const {
    if (holder.mention.form == MentionForm::name) {
        return &holder;
    }
    const ActorPlace* best = &holder;
    for (const ActorPlace& place : places_.all()) {
        const bool same = place.actor == holder.actor && place.mention.form == MentionForm::name &&
                          document_.sentence_of(place.first) == document_.sentence_of(holder.first);
        best = same && best == &holder ? &place : best;
    }
    return best;
}

Places RelationSlots::office_slot(TokenIndex i, const ActorPlace& holder,
                                  const std::string& slot) const {
    if (slot == "owner") {
        return owners_inside(i, holder);
    }
    if (slot == "beside") {
        const bool comma = i + 1 < document_.tokens.size() && token(i + 1).lemma == ",";
        return comma ? places_.beginning_at(i + 2) : Places();
    }
    return noun_slot(i, slot);
}

Places RelationSlots::owners_inside(TokenIndex i, const ActorPlace& holder) const {
    Places result;
    for (TokenIndex k = holder.first; k < i; ++k) {
        for (const ActorPlace* place : places_.covering(k)) {
            const bool inside = place->actor != holder.actor && place->first >= holder.first &&
                                place->mention.form != MentionForm::pronoun && place->last <= i &&
                                std::find(result.begin(), result.end(), place) == result.end();
            if (inside) {
                result.push_back(place);
            }
        }
    }
    return result;
}

Places RelationSlots::modified_by(TokenIndex i, const Arguments& arguments) const {
    const Places subjects = places_.of(arguments.subjects);
    return subjects.empty() && token(i).head != no_token ? places_.of(token(i).head) : subjects;
}

} // namespace casus
