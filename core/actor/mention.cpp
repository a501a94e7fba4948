#include "core/actor/mention.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

bool is_locative(std::string_view preposition) {
    constexpr std::array<std::string_view, 19> words{
        "across", "along",  "around",  "at",      "from",  "in",      "inside",
        "into",   "near",   "off",     "outside", "over",  "through", "throughout",
        "to",     "toward", "towards", "via",     "within"};
    return std::binary_search(words.begin(), words.end(), preposition);
}

bool is_subject(Relation relation) {
    return relation == Relation::nsubj || relation == Relation::nsubj_pass ||
           relation == Relation::nsubj_outer || relation == Relation::obl_agent;
}

class PhraseFinder {
public:
    PhraseFinder(std::string_view text, const Document& document, const ActorLexicon& lexicon)
        : text_(text), document_(document), hits_(scan_names(text, document, lexicon)),
          hit_of_(document.tokens.size(), nullptr) {
        for (const NameHit& hit : hits_) {
            for (TokenIndex i = hit.first; i < hit.last; ++i) {
                hit_of_[i] = &hit;
            }
        }
    }

    std::vector<ActorPhrase> find() {
        for (const NameHit& hit : hits_) {
            if (auto phrase = phrase_of(hit)) {
                phrases_.push_back(std::move(*phrase));
            }
        }
        drop_covered();
        return std::move(phrases_);
    }

private:
    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return slice(text_, token(i).span); }

    /// The token of a stretch that hangs on something outside it.
    [[nodiscard]] TokenIndex head_of(TokenIndex first, TokenIndex last) const {
        for (TokenIndex i = first; i < last; ++i) {
            const TokenIndex head = token(i).head;
            if (head == no_token || head < first || head >= last) {
                return i;
            }
        }
        return last - 1;
    }

    [[nodiscard]] std::string_view preposition(TokenIndex head) const {
        for (const TokenIndex child : document_.children(head)) {
            if (token(child).relation == Relation::case_) {
                return token(child).lemma;
            }
        }
        return "";
    }

    /// The relation of the first conjunct: "France, Britain and Germany" stand in the same one.
    [[nodiscard]] TokenIndex first_conjunct(TokenIndex head) const {
        return token(head).relation == Relation::conj && token(head).head != no_token
                   ? token(head).head
                   : head;
    }

    [[nodiscard]] bool is_only_place(TokenIndex head) const {
        const TokenIndex first = first_conjunct(head);
        const Relation relation = token(first).relation;
        const bool adverbial = relation == Relation::obl || relation == Relation::nmod ||
                               relation == Relation::nmod_unmarked ||
                               relation == Relation::obl_unmarked || relation == Relation::root;
        const std::string_view word = preposition(first);
        return (adverbial && is_locative(word)) || (relation == Relation::root && word.empty()) ||
               (relation == Relation::appos && names_place(token(first).head));
    }

    [[nodiscard]] bool names_place(TokenIndex head) const {
        return head != no_token && hit_of_[head] != nullptr && hit_of_[head]->entry != nullptr &&
               (hit_of_[head]->entry->sense == NameSense::place ||
                hit_of_[head]->entry->sense == NameSense::metonym);
    }

    /// A seat of government acts as its government only as a doer.
    [[nodiscard]] bool acts(TokenIndex head) const {
        const TokenIndex first = first_conjunct(head);
        const std::string_view word = preposition(first);
        return is_subject(token(first).relation) || word == "between" || word == "against" ||
               word == "with";
    }

    [[nodiscard]] std::optional<ActorPhrase> phrase_of(const NameHit& hit) const {
        const TokenIndex head = head_of(hit.first, hit.last);
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
            return role(hit, head);
        case NameSense::title:
        case NameSense::place:
            return std::nullopt;
        }
        return std::nullopt;
    }

    /// Where the phrase begins: its articles, adjectives, numbers, titles and country before the
    /// name.
    [[nodiscard]] TokenIndex begin_of(TokenIndex first, TokenIndex head) const {
        const TokenIndex begin = document_.sentences[document_.sentence_of(head)].first;
        while (first > begin) {
            const Token& before = token(first - 1);
            const bool modifier =
                before.relation == Relation::amod || before.relation == Relation::compound ||
                before.relation == Relation::nummod || before.relation == Relation::flat ||
                before.relation == Relation::nmod_desc || before.relation == Relation::nmod_poss ||
                before.relation == Relation::advmod || before.relation == Relation::case_;
            const bool inside =
                before.head != no_token && before.head >= first - 1 && before.head <= head;
            const bool possessive = before.relation != Relation::case_ || before.xpos == Xpos::POS;
            if (!modifier || !inside || !possessive || before.upos == Upos::ADP) {
                break;
            }
            --first;
        }
        return first;
    }

    [[nodiscard]] ActorPhrase phrase(const NameHit& hit, TokenIndex head) const {
        ActorPhrase it;
        it.first = hit.first;
        it.last = hit.last;
        it.mention = {
            {token(hit.first).span.begin, token(hit.last - 1).span.end}, head, MentionForm::name};
        it.entry = hit.entry;
        if (hit.entry != nullptr) {
            it.kind = hit.entry->kind;
            it.name = hit.entry->name;
            it.country = hit.entry->country;
            it.roles = hit.entry->roles;
        }
        return it;
    }

    /// Country names and adjectives between two places in the text.
    [[nodiscard]] std::string country_in(TokenIndex first, TokenIndex last) const {
        for (TokenIndex i = first; i < last; ++i) {
            if (hit_of_[i] != nullptr && hit_of_[i]->entry != nullptr &&
                !hit_of_[i]->entry->country.empty() &&
                hit_of_[i]->entry->sense != NameSense::person) {
                return hit_of_[i]->entry->country;
            }
        }
        return "";
    }

    /// "of Syria", "in Iraq" behind a role noun.
    [[nodiscard]] std::string country_behind(TokenIndex head) const {
        for (const TokenIndex child : document_.children(head)) {
            if (token(child).relation == Relation::nmod && hit_of_[child] != nullptr &&
                hit_of_[child]->entry != nullptr) {
                return hit_of_[child]->entry->country;
            }
        }
        return "";
    }

    void add_title_roles(ActorPhrase& it, TokenIndex first, TokenIndex last) const {
        for (TokenIndex i = first; i < last; ++i) {
            const NameHit* hit = hit_of_[i];
            const bool title =
                hit != nullptr && hit->entry != nullptr &&
                (hit->entry->sense == NameSense::title || hit->entry->sense == NameSense::role);
            if (title && it.roles.empty()) {
                it.roles = hit->entry->roles;
            }
        }
    }

    [[nodiscard]] std::string words(TokenIndex first, TokenIndex last) const {
        return std::string(slice(text_, {token(first).span.begin, token(last - 1).span.end}));
    }

    [[nodiscard]] ActorPhrase person(const NameHit& hit, TokenIndex head) const {
        ActorPhrase it = phrase(hit, head);
        it.kind = ActorKind::person;
        it.first = begin_of(hit.first, head);
        if (const TokenIndex title = title_above(hit, head); title != no_token) {
            it.mention.head = title;
            it.first = begin_of(hit_of_[title]->first, title);
        }
        if (it.entry == nullptr) {
            it.name = words(hit.first, hit.last);
        }
        if (it.country.empty()) {
            it.country = country_in(it.first, hit.first);
        }
        add_title_roles(it, it.first, hit.first);
        it.mention.span.begin = token(it.first).span.begin;
        return it;
    }

    /// In "President Boris Yeltsin" the tree may have the title as head of the name.
    [[nodiscard]] TokenIndex title_above(const NameHit& hit, TokenIndex head) const {
        constexpr TokenIndex longest_title = 5;
        const TokenIndex up = token(head).head;
        const Relation relation = token(head).relation;
        const bool joined = relation == Relation::flat || relation == Relation::compound ||
                            relation == Relation::nmod_desc || relation == Relation::appos;
        const bool near = up != no_token && up < hit.first && hit.first - up <= longest_title;
        const bool titled = joined && near && hit_of_[up] != nullptr &&
                            hit_of_[up]->entry != nullptr &&
                            (hit_of_[up]->entry->sense == NameSense::title ||
                             hit_of_[up]->entry->sense == NameSense::role);
        return titled && form(hit.first - 1) != "," ? up : no_token;
    }

    /// A name that only the model or its capitals tell.
    [[nodiscard]] std::optional<ActorPhrase> unlisted(const NameHit& hit, TokenIndex head) const {
        const TokenIndex begin = begin_of(hit.first, head);
        const bool titled = begin < hit.first && hit_of_[hit.first - 1] != nullptr &&
                            hit_of_[hit.first - 1]->entry != nullptr &&
                            (hit_of_[hit.first - 1]->entry->sense == NameSense::title ||
                             hit_of_[hit.first - 1]->entry->sense == NameSense::role);
        if (hit.kind == EntityKind::person || titled) {
            return person(hit, head);
        }
        if (hit.kind == EntityKind::place || is_only_place(head) ||
            token(head).relation == Relation::compound) {
            return std::nullopt;
        }
        ActorPhrase it = phrase(hit, head);
        it.name = words(hit.first, hit.last);
        it.kind = hit.kind == EntityKind::organisation ? ActorKind::other : ActorKind::other;
        it.country = country_in(begin, hit.first);
        return it;
    }

    /// "Russians" is the people; "Russian forces" belongs to the forces, "Russian air strikes" to
    /// Russia, which does them.
    [[nodiscard]] std::optional<ActorPhrase> adjective(const NameHit& hit, TokenIndex head) const {
        ActorPhrase it = phrase(hit, head);
        const Token& word = token(head);
        const bool noun = word.upos == Upos::PROPN || word.upos == Upos::NOUN;
        const bool modifies = word.relation == Relation::amod ||
                              word.relation == Relation::compound ||
                              word.relation == Relation::nmod_desc;
        if (noun && !modifies && !is_only_place(head)) {
            it.kind = ActorKind::civilian;
            it.roles = {"CVL"};
            it.name = words(hit.first, hit.last);
            it.plural = true;
            return it;
        }
        it.kind = ActorKind::country;
        return modifies ? std::optional(it) : std::nullopt;
    }

    [[nodiscard]] bool is_plural(TokenIndex head) const {
        return token(head).xpos == Xpos::NNS || token(head).xpos == Xpos::NNPS;
    }

    /// "armed opposition groups", "258 people", "the Syrian army". Titles before a name belong to
    /// it.
    [[nodiscard]] std::optional<ActorPhrase> role(const NameHit& hit, TokenIndex head) const {
        const Relation relation = token(head).relation;
        const bool belongs = relation == Relation::compound || relation == Relation::nmod_desc ||
                             relation == Relation::flat || relation == Relation::amod;
        if (belongs || names_person_behind(hit, head)) {
            return std::nullopt;
        }
        ActorPhrase it = phrase(hit, head);
        it.mention.form = MentionForm::nominal;
        it.first = begin_of(hit.first, head);
        it.mention.span.begin = token(it.first).span.begin;
        it.name = words(it.first, hit.last);
        it.country = country_in(it.first, hit.first);
        if (it.country.empty()) {
            it.country = country_behind(head);
        }
        it.plural = is_plural(head) || hit.entry->is_group;
        return it;
    }

    /// "Foreign Minister Steinmeier", "the minister, Sergei Shoigu": the person is the actor.
    [[nodiscard]] bool names_person_behind(const NameHit& hit, TokenIndex head) const {
        const auto children = document_.children(head);
        return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
            const Relation relation = token(child).relation;
            const bool apposed =
                relation == Relation::flat || (relation == Relation::appos && child < hit.last + 4);
            return apposed && hit_of_[child] != nullptr &&
                   (hit_of_[child]->kind == EntityKind::person ||
                    (hit_of_[child]->entry != nullptr &&
                     hit_of_[child]->entry->sense == NameSense::person));
        });
    }

    /// A country inside the phrase of another actor ("Russian forces") is not one of its own.
    void drop_covered() {
        const auto covered = [this](const ActorPhrase& it) {
            return std::any_of(phrases_.begin(), phrases_.end(), [&](const ActorPhrase& other) {
                return &other != &it && other.first <= it.first && it.last <= other.last &&
                       other.last - other.first > it.last - it.first;
            });
        };
        std::vector<ActorPhrase> kept;
        for (const ActorPhrase& phrase : phrases_) {
            if (!covered(phrase)) {
                kept.push_back(phrase);
            }
        }
        phrases_ = std::move(kept);
    }

    std::string_view text_;
    const Document& document_;
    std::vector<NameHit> hits_;
    std::vector<const NameHit*> hit_of_;
    std::vector<ActorPhrase> phrases_;
};

} // namespace

std::vector<ActorPhrase> find_actor_phrases(std::string_view text, const Document& document,
                                            const ActorLexicon& lexicon) {
    return PhraseFinder(text, document, lexicon).find();
}

} // namespace casus
