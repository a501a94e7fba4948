#include "core/actor/mention.h"

#include "core/actor/actor_code.h"
#include "core/actor/name_key.h"
#include "core/actor/phrase_tree.h"

#include <algorithm>
#include <array>
#include <optional>

namespace casus {
namespace {

bool is_locative(std::string_view preposition) {
    constexpr std::array<std::string_view, 20> words{
        "across",     "along", "around", "at",      "from",    "in",    "inside",
        "into",       "near",  "off",    "on",      "outside", "over",  "through",
        "throughout", "to",    "toward", "towards", "via",     "within"};
    return std::binary_search(words.begin(), words.end(), preposition);
}

/// Nouns that only count those named behind "of".
bool is_quantity(std::string_view lemma) {
    constexpr std::array<std::string_view, 15> words{
        "couple", "crowd", "dozen", "group",  "handful", "hundred",  "majority", "million",
        "number", "rest",  "score", "series", "team",    "thousand", "wave"};
    return std::binary_search(words.begin(), words.end(), lemma);
}

/// Verbs whose bare numbers are people: "11 were killed".
bool harms_people(std::string_view lemma) {
    constexpr std::array<std::string_view, 14> words{
        "arrest", "detain", "die",  "displace", "drown",  "evacuate", "flee",
        "hurt",   "injure", "kill", "kidnap",   "perish", "rescue",   "wound"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

bool ends_office(std::string_view lemma) {
    constexpr std::array<std::string_view, 10> words{"deposed", "ex",     "exiled",  "former",
                                                     "jailed",  "late",   "onetime", "ousted",
                                                     "retired", "toppled"};
    return std::binary_search(words.begin(), words.end(), lemma);
}

/// Kinds whose noun may act from inside another phrase: "army" in "army shelling".
bool acts_as_modifier(ActorKind kind) {
    return kind == ActorKind::military || kind == ActorKind::government ||
           kind == ActorKind::rebel || kind == ActorKind::igo || kind == ActorKind::party;
}

class PhraseFinder {
public:
    PhraseFinder(std::string_view text, const Document& document, const ActorLexicon& lexicon)
        : document_(document), tree_(text, document), hits_(scan_names(text, document, lexicon)),
          hit_of_(document.tokens.size(), nullptr) {
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
        add_bare_numbers();
        drop_covered();
        return {std::move(phrases_), std::move(places_)};
    }

private:
    [[nodiscard]] const Token& token(TokenIndex i) const { return tree_.token(i); }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return tree_.form(i); }

    [[nodiscard]] bool has_sense(const NameHit* hit, NameSense sense) const {
        return hit != nullptr && hit->entry != nullptr && hit->entry->sense == sense;
    }

    [[nodiscard]] bool is_person_name(const NameHit* hit) const {
        return hit != nullptr && (hit->entry == nullptr ? hit->kind == EntityKind::person
                                                        : hit->entry->sense == NameSense::person);
    }

    /// "Foreign Minister", "spokesman", "Gen.": what may stand before a name.
    [[nodiscard]] bool is_title(const NameHit* hit) const {
        return has_sense(hit, NameSense::title) ||
               (has_sense(hit, NameSense::role) && !hit->proper);
    }

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
            return is_only_place(head) ? std::nullopt : std::optional(phrase(hit, head));
        case NameSense::metonym:
            return acts(head) ? std::optional(phrase(hit, head)) : std::nullopt;
        case NameSense::adjective:
            return adjective(hit, head);
        case NameSense::organisation:
            return phrase(hit, head);
        case NameSense::person:
            return person(hit, head);
        case NameSense::role:
            return hit.proper ? std::optional(named_after_role(hit, head)) : role(hit, head);
        case NameSense::title:
            return std::nullopt;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_only_place(TokenIndex head) const {
        const TokenIndex first = tree_.first_conjunct(head);
        const Relation relation = token(first).relation;
        const bool adverbial = relation == Relation::obl || relation == Relation::nmod ||
                               relation == Relation::nmod_unmarked ||
                               relation == Relation::obl_unmarked || relation == Relation::root;
        const std::string_view word = tree_.preposition(first);
        return (adverbial && is_locative(word)) || (relation == Relation::root && word.empty()) ||
               (relation == Relation::appos && names_place(token(first).head));
    }

    [[nodiscard]] bool names_place(TokenIndex head) const {
        const NameHit* hit = head == no_token ? nullptr : hit_of_[head];
        return hit != nullptr && (hit->kind == EntityKind::place || hit->place != nullptr ||
                                  has_sense(hit, NameSense::metonym));
    }

    void add_place(const NameHit& hit) {
        const TokenIndex head = tree_.head_of(hit.first, hit.last);
        if (hit.place != nullptr) {
            places_.push_back({head, std::string(hit.place->country)});
        } else if (has_sense(&hit, NameSense::country) || has_sense(&hit, NameSense::metonym)) {
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

    /// Where the titles before a name begin: "Germany's Foreign Minister", "former Navy Capt.".
    /// `first` itself when there are none.
    [[nodiscard]] TokenIndex titles_before(TokenIndex first) const {
        const TokenIndex begin = tree_.sentence(first).first;
        TokenIndex i = behind_office_of(first);
        if (i == begin || !is_title(hit_of_[i - 1])) {
            return first;
        }
        while (i > begin && belongs_to_title(i - 1)) {
            i = hit_of_[i - 1] == nullptr ? i - 1 : hit_of_[i - 1]->first;
        }
        while (i < first && (token(i).xpos == Xpos::POS || form(i) == "-")) {
            ++i;
        }
        return i;
    }

    /// "President of the United States Donald Trump": the token behind "President"; `first` itself
    /// where no owner stands between.
    [[nodiscard]] TokenIndex behind_office_of(TokenIndex first) const {
        const TokenIndex begin = tree_.sentence(first).first;
        const NameHit* owner = first > begin ? hit_of_[first - 1] : nullptr;
        if (owner == nullptr || is_title(owner) || is_person_name(owner)) {
            return first;
        }
        TokenIndex i = owner->first;
        i = i > begin && form(i - 1) == "the" ? i - 1 : i;
        return i > begin + 1 && form(i - 1) == "of" ? i - 1 : first;
    }

    [[nodiscard]] bool belongs_to_title(TokenIndex i) const {
        const NameHit* hit = hit_of_[i];
        if (hit != nullptr) {
            return !is_person_name(hit) &&
                   (hit->entry != nullptr || hit->proper || hit->kind == EntityKind::organisation);
        }
        return token(i).upos == Upos::ADJ || token(i).xpos == Xpos::POS || form(i) == "-" ||
               ((token(i).upos == Upos::NOUN || token(i).upos == Upos::PROPN) &&
                is_premodifier(token(i).relation));
    }

    void add_titles(ActorPhrase& it, TokenIndex first, TokenIndex last) const {
        for (TokenIndex i = first; i < last;) {
            const NameHit* hit = hit_of_[i];
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

    [[nodiscard]] ActorPhrase person(const NameHit& hit, TokenIndex head) const {
        ActorPhrase it = phrase(hit, head);
        it.kind = ActorKind::person;
        if (it.entry == nullptr) {
            it.name = tree_.words(hit.first, hit.last);
        }
        TokenIndex first = titles_before(hit.first);
        first = first == hit.first ? tree_.begin_of(hit.first, head) : first;
        it.mention.head = tree_.head_of(first, hit.last);
        begin_at(it, first);
        if (it.country.empty()) {
            it.country = country_in(first, hit.first);
        }
        add_titles(it, first, hit.first);
        return it;
    }

    // ------------------------------------------------------------------ names without an entry

    /// A name that only the model or its capitals tell.
    [[nodiscard]] std::optional<ActorPhrase> unlisted(const NameHit& hit, TokenIndex head) const {
        const bool titled = hit.first > tree_.sentence(hit.first).first &&
                            is_title(hit_of_[hit.first - 1]) && hit.last <= hit.first + 3;
        if (hit.kind == EntityKind::person || titled) {
            return person(hit, head);
        }
        const bool known = hit.kind == EntityKind::organisation;
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
        if (!modifies && (noun || it.definite) && !is_only_place(head)) {
            it.kind = ActorKind::civilian;
            it.roles = {"CVL"};
            const TokenIndex first = tree_.begin_of(hit.first, head);
            begin_at(it, first);
            it.name = tree_.words(first, hit.last);
            it.plural = true;
            it.counted = is_counted(first, hit.first);
            return it;
        }
        it.kind = ActorKind::country;
        return modifies ? std::optional(it) : std::nullopt;
    }

    [[nodiscard]] bool is_counted(TokenIndex first, TokenIndex last) const {
        for (TokenIndex i = first; i < last; ++i) {
            if (token(i).upos == Upos::NUM || is_quantity(token(i).lemma)) {
                return true;
            }
        }
        return false;
    }

    /// "hundreds" of "hundreds of protesters"; the head itself when nothing counts it.
    [[nodiscard]] TokenIndex quantity_above(TokenIndex head) const {
        const TokenIndex up = token(head).head;
        const bool counted = token(head).relation == Relation::nmod && up != no_token &&
                             up < head && tree_.preposition(head) == "of" &&
                             (is_quantity(token(up).lemma) || token(up).upos == Upos::NUM) &&
                             !is_person_name(hit_of_[up]);
        return counted ? up : head;
    }

    /// "armed opposition groups", "258 people", "the Syrian army". Titles before a name belong to
    /// it.
    [[nodiscard]] std::optional<ActorPhrase> role(const NameHit& hit, TokenIndex head) const {
        if (is_title_of_next(hit) || !stands_for_itself(hit, head)) {
            return std::nullopt;
        }
        ActorPhrase it = phrase(hit, head);
        it.mention.form = MentionForm::nominal;
        it.offices.push_back(name_key(hit.entry->name));
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
        add_titles(it, inner, hit.first);
        add_titles(it, hit.last, it.last);
        it.plural = tree_.is_plural(head) || hit.entry->is_group;
        it.counted = is_counted(first, hit.first);
        return it;
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
        const bool named = owner != nullptr && owner->first == next &&
                           !has_sense(owner, NameSense::role) && owner->last <= end;
        if (named) {
            it.last = owner->last;
            it.mention.span.end = token(owner->last - 1).span.end;
        }
    }

    /// "Foreign Minister Steinmeier": the person is the actor.
    [[nodiscard]] bool is_title_of_next(const NameHit& hit) const {
        const TokenIndex end = tree_.sentence(hit.first).last;
        TokenIndex next = hit.last;
        while (next < end && hit_of_[next] != nullptr && is_title(hit_of_[next]) &&
               hit_of_[next]->entry->kind == ActorKind::person) {
            next = hit_of_[next]->last; // "army spokesman Colonel X"
        }
        if (next + 2 < end && form(next) == "of") { // "President of the United States X"
            const TokenIndex owner = form(next + 1) == "the" ? next + 2 : next + 1;
            const bool named = hit_of_[owner] != nullptr && !is_title(hit_of_[owner]);
            next = named ? hit_of_[owner]->last : next;
        }
        return next < end && hit_of_[next] != nullptr && hit_of_[next]->first == next &&
               is_person_name(hit_of_[next]);
    }

    // ------------------------------------------------------------------ bare numbers

    /// "11 were killed", "dozens were wounded": the people are not named.
    void add_bare_numbers() {
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            const Token& word = token(i);
            const bool number =
                word.upos == Upos::NUM || (word.upos == Upos::NOUN && tree_.is_plural(i) &&
                                           (is_quantity(word.lemma) || word.lemma == "other"));
            const bool argument = word.relation == Relation::nsubj ||
                                  word.relation == Relation::nsubj_pass ||
                                  word.relation == Relation::obj;
            const bool dated = i > 0 && (token(i - 1).upos == Upos::PROPN ||
                                         token(i - 1).xpos == Xpos::SYM || form(i - 1) == "on");
            if (number && argument && !dated && hit_of_[i] == nullptr && word.head != no_token &&
                harms_people(token(word.head).lemma) && !has_noun_behind(i)) {
                phrases_.push_back(bare_number(i));
            }
        }
    }

    [[nodiscard]] bool has_noun_behind(TokenIndex i) const {
        const auto children = document_.children(i);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            return token(child).relation == Relation::nmod && tree_.preposition(child) == "of";
        });
    }

    [[nodiscard]] ActorPhrase bare_number(TokenIndex i) const {
        ActorPhrase it;
        it.first = tree_.begin_of(i, i);
        it.last = i + 1;
        it.mention = {{token(it.first).span.begin, token(i).span.end}, i, MentionForm::nominal};
        it.kind = ActorKind::civilian;
        it.name = tree_.words(it.first, it.last);
        it.roles = {"CVL"};
        it.plural = true;
        it.counted = true;
        return it;
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

    const Document& document_;
    PhraseTree tree_;
    std::vector<NameHit> hits_;
    std::vector<const NameHit*> hit_of_;
    std::vector<ActorPhrase> phrases_;
    std::vector<PlaceName> places_;
};

} // namespace

ActorPhrases find_actor_phrases(std::string_view text, const Document& document,
                                const ActorLexicon& lexicon) {
    return PhraseFinder(text, document, lexicon).find();
}

} // namespace casus
