#include "core/actor/mention.h"

#include "core/actor/bare_numbers.h"
#include "core/actor/counted_phrase.h"
#include "core/actor/name_key.h"
#include "core/actor/phrase_tree.h"
#include "core/actor/phrase_words.h"
#include "core/actor/titles.h"

#include <algorithm>
#include <optional>

namespace casus {
namespace {

class PhraseFinder {
public:
    PhraseFinder(std::string_view text, const Document& document, const std::vector<NameHit>& names)
        : text_(text), document_(document), tree_(text, document), hits_(names),
          hit_of_(document.tokens.size(), nullptr), titles_(tree_, hit_of_) {
        for (const NameHit& hit : hits_) {
            for (TokenIndex i = hit.first; i < hit.last; ++i) {
                hit_of_[i] = &hit;
            }
        }
    }

    ActorPhrases find() {
        for (const NameHit& hit : hits_) {
            if (auto phrase = phrase_of(hit)) {
                phrases_.push_back(std::move(*phrase));
            } else {
                add_place(hit);
            }
        }
        for (ActorPhrase& number : find_bare_numbers(text_, document_, hit_of_)) {
            phrases_.push_back(std::move(number));
        }
        drop_covered();
        return {std::move(phrases_), std::move(places_)};
    }

private:
    [[nodiscard]] const Token& token(TokenIndex i) const { return tree_.token(i); }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return tree_.form(i); }

    [[nodiscard]] std::optional<ActorPhrase> phrase_of(const NameHit& hit) const {
        const TokenIndex head = tree_.head_of(hit.first, hit.last);
        if (hit.place != nullptr) {
            return std::nullopt;
        }
        if (hit.entry == nullptr) {
            return unlisted(hit, head);
        }
        switch (hit.entry->sense) {
        case NameSense::country:
            return is_only_place(head) && !tree_.is_lost_subject(hit.last) && !begins_pair(head)
                       ? std::nullopt
                       : std::optional(phrase(hit, head));
        case NameSense::metonym:
            return acts(head) || tree_.is_lost_subject(hit.last) ? std::optional(phrase(hit, head))
                                                                 : std::nullopt;
        case NameSense::adjective:
            return adjective(hit, head);
        case NameSense::organisation:
            return phrase(hit, head);
        case NameSense::person:
            return person(hit, head);
        case NameSense::role:
            return hit.proper ? std::optional(named_after_role(hit, head)) : role(hit, head);
        case NameSense::title: // "the Press Secretary", without a name behind
            return hit.first > 0 && tree_.is_definite(head) ? role(hit, head) : std::nullopt;
        }
        return std::nullopt;
    }

    /// "both X and Y" is a group of its own, also where the tree joins X to a place before.
    [[nodiscard]] bool begins_pair(TokenIndex head) const {
        const auto children = document_.children(head);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            return token(child).relation == Relation::cc_preconj;
        });
    }

    [[nodiscard]] bool is_only_place(TokenIndex head) const {
        const TokenIndex first = tree_.first_conjunct(head);
        const Relation relation = token(first).relation;
        const bool adverbial = relation == Relation::obl || relation == Relation::nmod ||
                               relation == Relation::nmod_unmarked ||
                               relation == Relation::obl_unmarked || relation == Relation::root;
        const std::string_view word = tree_.preposition(first);
        return (adverbial && is_locative(word) && !(word == "to" && is_given(first))) ||
               (relation == Relation::root && word.empty()) ||
               (relation == Relation::appos && names_place(token(first).head));
    }

    /// "handed over to the United States": one gives to somebody, not to a place.
    [[nodiscard]] bool is_given(TokenIndex head) const {
        const TokenIndex verb = token(head).head;
        return verb != no_token && gives(token(verb).lemma);
    }

    [[nodiscard]] bool names_place(TokenIndex head) const {
        const NameHit* hit = head == no_token ? nullptr : hit_of_[head];
        return hit != nullptr && (hit->kind == EntityKind::place || hit->place != nullptr ||
                                  titles_.has_sense(hit, NameSense::metonym));
    }

    void add_place(const NameHit& hit) {
        const TokenIndex head = tree_.head_of(hit.first, hit.last);
        if (hit.place != nullptr) {
            places_.push_back({head, std::string(hit.place->country)});
        } else if (titles_.has_sense(&hit, NameSense::country) ||
                   titles_.has_sense(&hit, NameSense::metonym)) {
            places_.push_back({head, hit.entry->country});
        }
    }

    /// A seat of government acts as its government only as a doer.
    [[nodiscard]] bool acts(TokenIndex head) const {
        const std::string_view word = tree_.preposition(tree_.first_conjunct(head));
        return tree_.is_subject(head) || word == "between" || word == "against" || word == "with";
    }

    [[nodiscard]] ActorPhrase phrase(const NameHit& hit, TokenIndex head) const {
        ActorPhrase it;
        it.first = hit.first;
        it.last = hit.last;
        it.mention = {
            {token(hit.first).span.begin, token(hit.last - 1).span.end}, head, MentionForm::name};
        it.entry = hit.entry;
        it.country = hit.country;
        it.definite = tree_.is_definite(head);
        if (hit.entry != nullptr) {
            it.kind = hit.entry->kind;
            it.name = hit.entry->name;
            it.roles = hit.entry->roles;
            it.country = it.country.empty() ? hit.entry->country : it.country;
        }
        return it;
    }

    void begin_at(ActorPhrase& it, TokenIndex first) const {
        it.first = first;
        it.mention.span.begin = token(first).span.begin;
        for (TokenIndex i = first; i < it.mention.head; ++i) {
            it.former = it.former || ends_office(token(i).lemma);
        }
    }

    /// The first country named between two places in the text.
    [[nodiscard]] std::string country_in(TokenIndex first, TokenIndex last) const {
        for (TokenIndex i = first; i < last; ++i) {
            const NameHit* hit = hit_of_[i];
            if (hit != nullptr && hit->entry != nullptr && !hit->entry->country.empty()) {
                return hit->entry->country;
            }
            if (hit != nullptr && !hit->country.empty()) {
                return std::string(hit->country);
            }
        }
        return "";
    }

    /// "of Syria", "in Iraq" behind a role noun.
    [[nodiscard]] std::string country_behind(TokenIndex head) const {
        for (const TokenIndex child : document_.children(head)) {
            const NameHit* hit = hit_of_[child];
            if (token(child).relation != Relation::nmod || hit == nullptr) {
                continue;
            }
            if (hit->place != nullptr) {
                return std::string(hit->place->country);
            }
            if (std::string country = country_in(hit->first, hit->last); !country.empty()) {
                return country;
            }
        }
        return "";
    }

    // ------------------------------------------------------------------ persons

    [[nodiscard]] ActorPhrase person(const NameHit& hit, TokenIndex head) const {
        ActorPhrase it = phrase(hit, head);
        it.kind = ActorKind::person;
        it.gender = hit.gender;
        if (it.entry == nullptr) {
            it.name = tree_.words(hit.first, hit.last);
        }
        TokenIndex first = titles_.titles_before(hit.first);
        first = first == hit.first ? tree_.begin_of(hit.first, head) : first;
        if (first > 0 && token(first).lemma == "old" && form(first - 1) == "-") {
            first = hit.first; // "28-year-old X"
        }
        it.mention.head = tree_.head_of(first, hit.last);
        begin_at(it, first);
        if (it.country.empty()) {
            it.country = country_in(first, hit.first);
        }
        titles_.add_titles(it, first, hit.first);
        for (const std::string& office : it.offices) {
            it.gender = it.gender != 0 ? it.gender : gender_of_office(office);
        }
        return it;
    }

    // ------------------------------------------------------------------ names without an entry

    /// A name that only the model or its capitals tell.
    [[nodiscard]] std::optional<ActorPhrase> unlisted(const NameHit& hit, TokenIndex head) const {
        if (hit.thing) {
            return std::nullopt;
        }
        const bool titled = hit.first > tree_.sentence(hit.first).first &&
                            titles_.is_title(hit_of_[hit.first - 1]) && hit.last <= hit.first + 3;
        if (hit.kind == EntityKind::person || titled) {
            return !titled && describes_a_noun(head) ? std::nullopt
                                                     : std::optional(person(hit, head));
        }
        const bool known = hit.kind == EntityKind::organisation;
        if (hit.kind == EntityKind::place && is_told_to_be_a_person(hit, head)) {
            return person(hit, head);
        }
        if (hit.kind == EntityKind::place || (!known && !seems_to_act(head))) {
            return std::nullopt;
        }
        ActorPhrase it = phrase(hit, head);
        it.name = tree_.words(hit.first, hit.last);
        it.kind = ActorKind::other;
        if (it.country.empty()) {
            it.country = country_in(tree_.begin_of(hit.first, head), hit.first);
        }
        return it;
    }

    /// "a Roman Catholic cathedral": what the model takes for a person only describes a thing.
    [[nodiscard]] bool describes_a_noun(TokenIndex head) const {
        const Token& word = token(head);
        const bool modifies =
            word.relation == Relation::amod || word.relation == Relation::compound;
        return modifies && word.head != no_token && word.head > head &&
               token(word.head).upos == Upos::NOUN && hit_of_[word.head] == nullptr;
    }

    /// "X, the country's leading activist, said" is no place, whatever the model says.
    [[nodiscard]] bool is_told_to_be_a_person(const NameHit& hit, TokenIndex head) const {
        if (hit.last < hit.first + 2 || !tree_.is_subject(head)) {
            return false;
        }
        const auto children = document_.children(head);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            const NameHit* role = hit_of_[child];
            return token(child).relation == Relation::appos && role != nullptr &&
                   titles_.has_sense(role, NameSense::role) && !role->entry->is_group &&
                   !role->proper;
        });
    }

    /// Capitals alone make no actor; capitals that do something may.
    [[nodiscard]] bool seems_to_act(TokenIndex head) const {
        const Token& word = token(head);
        const bool doer = tree_.is_subject(head) && word.upos == Upos::PROPN;
        return doer || (word.relation == Relation::nmod_poss && word.upos == Upos::PROPN);
    }

    /// "Iraqi Security Forces", "Ministry of Culture": named, of the kind its noun tells.
    [[nodiscard]] ActorPhrase named_after_role(const NameHit& hit, TokenIndex head) const {
        ActorPhrase it = phrase(hit, head);
        const TokenIndex first = tree_.begin_of(hit.first, head);
        begin_at(it, first);
        it.name = tree_.words(hit.first, hit.last);
        it.offices.push_back(name_key(hit.entry->name));
        it.mention.form =
            hit.entry->kind == ActorKind::person ? MentionForm::nominal : MentionForm::name;
        if (it.country.empty()) {
            it.country = country_in(first, hit.first);
        }
        if (it.country.empty()) {
            it.country = country_behind(head);
        }
        return it;
    }

    // ------------------------------------------------------------------ peoples and groups

    /// "Russians" is the people; "Russian forces" belongs to the forces, "Russian air strikes" to
    /// Russia, which does them.
    [[nodiscard]] std::optional<ActorPhrase> adjective(const NameHit& hit, TokenIndex head) const {
        ActorPhrase it = phrase(hit, head);
        const Token& word = token(head);
        const bool noun = word.upos == Upos::PROPN || word.upos == Upos::NOUN;
        const bool modifies = is_premodifier(word.relation);
        const bool single = tree_.is_indefinite(head) && !has_noun_behind(head); // "a Libyan"
        if (!modifies && (noun || it.definite || single) && !is_only_place(head)) {
            it.kind = ActorKind::civilian;
            it.roles = {"CVL"};
            const TokenIndex first = tree_.begin_of(hit.first, head);
            begin_at(it, first);
            it.name = tree_.words(first, hit.last);
            it.plural = true;
            it.counted = is_counted(tree_, first, hit.first);
            return it;
        }
        it.kind = ActorKind::country;
        return modifies ? std::optional(it) : std::nullopt;
    }

    [[nodiscard]] bool has_noun_behind(TokenIndex head) const {
        const bool last = head + 1 >= tree_.sentence(head).last;
        return !last && (token(head + 1).upos == Upos::NOUN || token(head + 1).upos == Upos::ADJ ||
                         token(head + 1).upos == Upos::PROPN || form(head + 1) == "-");
    }

    /// "hundreds" of "hundreds of protesters"; the head itself when nothing counts it.
    [[nodiscard]] TokenIndex quantity_above(TokenIndex head) const {
        const TokenIndex quantity = next_quantity_above(head);
        return quantity == head ? head : next_quantity_above(quantity); // "hundreds of thousands"
    }

    [[nodiscard]] TokenIndex next_quantity_above(TokenIndex head) const {
        const TokenIndex up = token(head).head;
        const bool counted = token(head).relation == Relation::nmod && up != no_token &&
                             up < head && tree_.preposition(head) == "of" &&
                             (is_quantity(token(up).lemma) || token(up).upos == Upos::NUM) &&
                             !titles_.is_person_name(hit_of_[up]);
        return counted ? up : head;
    }

    /// "armed opposition groups", "258 people", "the Syrian army". Titles before a name belong to
    /// it.
    [[nodiscard]] std::optional<ActorPhrase> role(const NameHit& hit, TokenIndex head) const {
        if (titles_.is_title_of_next(hit) || !stands_for_itself(hit, head) ||
            (hit.entry->is_vehicle && !strikes(head)) || is_abstract(head)) {
            return std::nullopt;
        }
        ActorPhrase it = phrase(hit, head);
        it.mention.form = MentionForm::nominal;
        it.offices.push_back(name_key(hit.entry->name));
        it.gender = gender_of_office(it.offices.front());
        const TokenIndex top = quantity_above(head);
        const TokenIndex inner = tree_.begin_of(hit.first, head);
        const TokenIndex first = top == head ? inner : tree_.begin_of(top, top);
        it.mention.head = top;
        begin_at(it, first);
        add_owner(it, hit, head);
        it.name = tree_.words(it.first, it.last);
        it.country = country_in(inner, hit.first);
        if (it.country.empty()) {
            it.country = country_behind(head);
        }
        titles_.add_titles(it, inner, hit.first);
        titles_.add_titles(it, hit.last, it.last);
        it.plural_noun = tree_.is_plural(head);
        it.plural = it.plural_noun || hit.entry->is_group;
        it.counted = is_counted(tree_, first, hit.first);
        if (it.counted && is_force(it.kind) && acts_here(document_, tree_, top)) {
            it.name = without_number(tree_, first, it.last); // "35,000 rebels attacked": the rebels
            it.counted = false;
        } else if (it.counted) {
            begin_at(it, roughly_before(tree_, it.first)); // "at least 71 people"
            it.name = tree_.words(it.first, it.last);
        }
        return it;
    }

    static bool is_force(ActorKind kind) {
        return kind == ActorKind::rebel || kind == ActorKind::military ||
               kind == ActorKind::government;
    }

    /// "a state of siege", "freedom of movement": no community, only a word for something else.
    [[nodiscard]] bool is_abstract(TokenIndex head) const {
        const Token& word = token(head);
        if (word.lemma == "state" && head + 2 < tree_.sentence(head).last &&
            form(head + 1) == "of") {
            const TokenIndex next = head + 2;
            return token(next).upos == Upos::NOUN || token(next).upos == Upos::ADJ;
        }
        const bool bare = word.upos == Upos::NOUN && !tree_.is_plural(head) &&
                          is_also_abstract(word.lemma) && !tree_.is_subject(head);
        const auto children = document_.children(head);
        return bare && std::none_of(children.begin(), children.end(), [this](TokenIndex child) {
                   const Relation relation = token(child).relation;
                   return relation == Relation::det || relation == Relation::amod ||
                          relation == Relation::nmod_poss || is_premodifier(relation);
               });
    }

    /// "Helicopters attacked the camp" are somebody, "a helicopter landed" is not.
    [[nodiscard]] bool strikes(TokenIndex head) const {
        const TokenIndex verb = token(tree_.first_conjunct(head)).head;
        return tree_.is_subject(head) && verb != no_token && is_strike(token(verb).lemma);
    }

    /// A modifier acts for itself only where its head is not an actor: "army shelling".
    [[nodiscard]] bool stands_for_itself(const NameHit& hit, TokenIndex head) const {
        if (!is_premodifier(token(head).relation) || token(head).head == no_token) {
            return true;
        }
        const TokenIndex up = token(head).head;
        return hit_of_[up] == nullptr && up > head && acts_as_modifier(hit.entry->kind);
    }

    /// "president of Armenia", "members of the Coalition": the name goes on to the owner.
    void add_owner(ActorPhrase& it, const NameHit& hit, TokenIndex head) const {
        const TokenIndex end = tree_.sentence(head).last;
        TokenIndex next = hit.last;
        if (next + 1 >= end || (form(next) != "of" && form(next) != "for")) {
            return;
        }
        next += form(next + 1) == "the" ? 2 : 1;
        const NameHit* owner = next < end ? hit_of_[next] : nullptr;
        if (titles_.has_sense(owner, NameSense::adjective) && owner->last < end &&
            titles_.has_sense(hit_of_[owner->last], NameSense::role)) {
            owner = hit_of_[owner->last]; // "for the Israeli prime minister"
            it.last = owner->last;
            it.mention.span.end = token(owner->last - 1).span.end;
            return;
        }
        if (titles_.is_title(owner) && owner->last < end &&
            titles_.is_person_name(hit_of_[owner->last])) {
            owner = hit_of_[owner->last]; // "of President X"
            next = owner->first;
        }
        const bool named = owner != nullptr && owner->first == next &&
                           !titles_.has_sense(owner, NameSense::role) && owner->last <= end;
        if (named) {
            it.last = owner->last;
            it.mention.span.end = token(owner->last - 1).span.end;
        }
    }

    // ------------------------------------------------------------------ phrases in phrases

    /// A country inside the phrase of another actor ("Russian forces") is not one of its own, nor
    /// is a noun there that only says what the actor is.
    void drop_covered() {
        std::sort(phrases_.begin(), phrases_.end(), [](const ActorPhrase& a, const ActorPhrase& b) {
            return a.first != b.first ? a.first < b.first : a.last > b.last;
        });
        TokenIndex covered_to = 0;
        std::vector<ActorPhrase> kept;
        for (ActorPhrase& phrase : phrases_) {
            const bool own_name = phrase.mention.form == MentionForm::name &&
                                  phrase.kind != ActorKind::country &&
                                  phrase.kind != ActorKind::civilian;
            const TokenIndex last = phrase.last;
            if (own_name || last > covered_to) {
                kept.push_back(std::move(phrase));
            }
            covered_to = std::max(covered_to, last);
        }
        phrases_ = std::move(kept);
    }

    std::string_view text_;
    const Document& document_;
    PhraseTree tree_;
    const std::vector<NameHit>& hits_;
    std::vector<const NameHit*> hit_of_;
    Titles titles_;
    std::vector<ActorPhrase> phrases_;
    std::vector<PlaceName> places_;
};

} // namespace

ActorPhrases find_actor_phrases(std::string_view text, const Document& document,
                                const std::vector<NameHit>& names) {
    return PhraseFinder(text, document, names).find();
}

} // namespace casus
