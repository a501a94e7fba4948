#include "core/actor/find_actors.h"
#include "core/event/arguments.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace casus {
namespace {

bool is_institution(ActorKind kind) {
    return kind != ActorKind::person && kind != ActorKind::civilian && kind != ActorKind::country;
}

bool is_symmetric(ActorRelationType type) {
    return type == ActorRelationType::allied_with || type == ActorRelationType::opposed_to ||
           type == ActorRelationType::in_contact_with;
}

/// A mention of an actor with the tokens that it covers.
struct ActorPlace {
    ActorIndex actor = 0;
    ActorMention mention;
    TokenIndex first = 0;
    TokenIndex last = 0;
};
using Places = std::vector<const ActorPlace*>;

class RelationFinder {
public:
    RelationFinder(const Article& article, const Document& document,
                   const std::vector<Actor>& actors, const RelationLexicon& lexicon)
        : text_(article.text), document_(document), actors_(actors), lexicon_(lexicon),
          at_(document.tokens.size()), covering_(document.tokens.size()) {
        place_mentions();
    }

    std::vector<ActorRelation> find() {
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            read(i);
        }
        std::sort(found_.begin(), found_.end(), [](const ActorRelation& a, const ActorRelation& b) {
            return std::tie(a.from_span, a.to_span, a.type) <
                   std::tie(b.from_span, b.to_span, b.type);
        });
        return std::move(found_);
    }

private:
    // ------------------------------------------------------------------ where actors stand

    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return slice(text_, token(i).span); }

    void place_mentions() {
        for (ActorIndex actor = 0; actor < actors_.size(); ++actor) {
            for (const ActorMention& mention : actors_[actor].mentions) {
                if (mention.head < document_.tokens.size()) {
                    places_.push_back(placed(actor, mention));
                }
            }
        }
        for (const ActorPlace& place : places_) {
            at_[place.mention.head].push_back(&place);
            for (TokenIndex i = place.first; i < place.last; ++i) {
                covering_[i].push_back(&place);
            }
        }
    }

    [[nodiscard]] ActorPlace placed(ActorIndex actor, const ActorMention& mention) const {
        ActorPlace place{actor, mention, mention.head, mention.head + 1};
        while (place.first > 0 && token(place.first - 1).span.begin >= mention.span.begin) {
            --place.first;
        }
        while (place.last < document_.tokens.size() &&
               token(place.last).span.end <= mention.span.end) {
            ++place.last;
        }
        return place;
    }

    /// The actors of an argument: of its head, else of what owns or modifies it ("ISIL targets").
    [[nodiscard]] Places actors_of(TokenIndex head) const {
        if (!at_[head].empty()) {
            return at_[head];
        }
        for (const Relation relation :
             {Relation::nmod_poss, Relation::compound, Relation::amod, Relation::nmod_desc}) {
            for (const TokenIndex child : document_.children(head)) {
                if (token(child).relation == relation && !at_[child].empty()) {
                    return at_[child];
                }
            }
        }
        return {};
    }

    [[nodiscard]] Places actors_of(const std::vector<TokenIndex>& heads) const {
        Places result;
        for (const TokenIndex head : heads) {
            const Places more = actors_of(head);
            result.insert(result.end(), more.begin(), more.end());
        }
        return result;
    }

    /// The actor mention that begins at a token, or behind the articles, adjectives and names there
    /// that belong to its phrase.
    [[nodiscard]] Places beginning_at(TokenIndex i) const {
        constexpr TokenIndex farthest = 3;
        for (const TokenIndex end = std::min(i + farthest, token_count()); i < end; ++i) {
            Places result;
            for (const ActorPlace* place : covering_[i]) {
                if (place->first == i) {
                    result.push_back(place);
                }
            }
            const Upos tag = token(i).upos;
            if (!result.empty() || (tag != Upos::DET && tag != Upos::ADJ && tag != Upos::PROPN)) {
                return result;
            }
        }
        return {};
    }

    [[nodiscard]] TokenIndex token_count() const {
        return static_cast<TokenIndex>(document_.tokens.size());
    }

    // ------------------------------------------------------------------ words

    void read(TokenIndex i) {
        const Token& word = token(i);
        switch (word.upos) {
        case Upos::VERB:
            return read_verb(i);
        case Upos::NOUN:
        case Upos::PROPN:
            read_noun(i);
            return read_office(i);
        case Upos::ADJ:
            return read_adjective(i);
        case Upos::ADP:
            return read_preposition(i);
        default:
            return;
        }
    }

    void read_verb(TokenIndex i) {
        Arguments arguments = verb_arguments(document_, i);
        std::string word = token(i).lemma;
        if (arguments.particle != no_token) {
            word += " " + token(arguments.particle).lemma;
        }
        const auto& rows = lexicon_.find(RelationPart::verb, word);
        if (rows.empty()) {
            return read_preposition(i); // "including" is often tagged as a verb
        }
        read_compound_participle(i, arguments);
        const bool inherited = arguments.subjects.empty() && !arguments.passive;
        const Places above = inherited ? doers_above(i) : Places();
        for (const RelationRow& row : rows) {
            const bool found = add(
                row,
                [&](const std::string& slot) {
                    return slot == "subject" && inherited ? above : verb_slot(i, arguments, slot);
                },
                inherited ? 0.8 : 1.0);
            if (!found && stands_between(i)) {
                add(
                    row, [&](const std::string& slot) { return slot_beside(i, slot); }, 0.8);
            }
        }
    }

    // Where the tree errs, the words beside a verb tell: "X attacked Y".

    [[nodiscard]] bool stands_between(TokenIndex i) const {
        const Xpos form = token(i).xpos;
        const bool finite =
            form == Xpos::VBD || form == Xpos::VBZ || form == Xpos::VBP || form == Xpos::VBN;
        const bool passive = i > 0 && token(i - 1).lemma == "be";
        return finite && !passive && i + 1 < token_count() && token(i + 1).lemma != "by" &&
               token(i).relation != Relation::acl_relcl;
    }

    [[nodiscard]] Places slot_beside(TokenIndex i, const std::string& slot) const {
        if (slot == "subject") {
            return i == 0 ? Places() : ending_at(i - 1);
        }
        return slot == "object" ? beginning_at(i + 1) : behind_preposition(i, slot);
    }

    [[nodiscard]] Places ending_at(TokenIndex i) const {
        Places result;
        for (const ActorPlace* place : covering_[i]) {
            if (place->last == i + 1) {
                result.push_back(place);
            }
        }
        return result;
    }

    /// "loyal to X", "assistance to X": right behind the word.
    [[nodiscard]] Places behind_preposition(TokenIndex i, const std::string& slot) const {
        const bool next = i + 2 < token_count() && token(i + 1).lemma == slot;
        return next ? beginning_at(i + 2) : Places();
    }

    /// "the U.S.-led coalition", "Turkish-backed rebels": the doer stands before the hyphen.
    void read_compound_participle(TokenIndex i, Arguments& arguments) const {
        const bool participle = token(i).xpos == Xpos::VBN && is_modifier(token(i).relation) &&
                                token(i).head != no_token && token(i).head > i;
        if (!participle) {
            return;
        }
        arguments.passive = true;
        arguments.objects = {token(i).head};
        if (i >= 2 && form(i - 1) == "-" && !covering_[i - 2].empty()) {
            arguments.subjects = {covering_[i - 2].front()->mention.head};
        }
    }

    static bool is_modifier(Relation relation) {
        return relation == Relation::amod || relation == Relation::compound;
    }

    [[nodiscard]] Places verb_slot(TokenIndex verb, const Arguments& arguments,
                                   const std::string& slot) const {
        if (slot == "subject") {
            const Places subjects = actors_of(arguments.subjects);
            return subjects.empty() && arguments.passive ? agents(arguments.obliques) : subjects;
        }
        if (slot == "object") {
            Places objects = actors_of(arguments.objects);
            return objects.empty() ? actors_of(arguments.recipients) : objects;
        }
        Places result = obliques(arguments.obliques, slot);
        for (const TokenIndex object : arguments.objects) { // "retook the town from X"
            if (result.empty() && at_[object].empty()) {
                result = obliques(noun_arguments(document_, object).obliques, slot);
            }
        }
        return result.empty() ? behind_preposition(verb, slot) : result;
    }

    /// "killed by a U.S. drone", "killed in a raid by U.S. forces".
    [[nodiscard]] Places agents(const std::vector<Oblique>& all) const {
        for (const Oblique& oblique : all) {
            const bool act = !lexicon_.find(RelationPart::noun, token(oblique.head).lemma).empty();
            Places found;
            if (oblique.preposition == "by") {
                found = actors_of(oblique.head);
            } else if (act && (oblique.preposition == "in" || oblique.preposition == "during")) {
                found = noun_slot(oblique.head, "owner");
            }
            if (!found.empty()) {
                return found;
            }
        }
        return {};
    }

    [[nodiscard]] Places obliques(const std::vector<Oblique>& all, const std::string& word) const {
        Places result;
        for (const Oblique& oblique : all) {
            if (oblique.preposition == word) {
                const Places more = actors_of(oblique.head);
                result.insert(result.end(), more.begin(), more.end());
            }
        }
        return result;
    }

    /// Who does what an infinitive or a noun tells: the subject of a verb above it ("conducted
    /// strikes against", "leads the campaign to defeat"), and whom that verb helps to do it.
    [[nodiscard]] Places doers_above(TokenIndex i) const {
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

    [[nodiscard]] Places doers_of(TokenIndex i, bool purpose) const {
        if (token(i).upos != Upos::VERB) {
            return token(i).upos == Upos::NOUN ? noun_slot(i, "owner") : Places();
        }
        const Arguments arguments = verb_arguments(document_, i);
        Places doers = actors_of(arguments.subjects);
        if (purpose) {
            for (const TokenIndex object : arguments.objects) {
                doers.insert(doers.end(), at_[object].begin(), at_[object].end());
            }
        }
        return doers;
    }

    void read_noun(TokenIndex i) {
        for (const RelationRow& row : lexicon_.find(RelationPart::noun, token(i).lemma)) {
            const Places owners = noun_slot(i, "owner");
            const Places said_of = owners.empty() ? predicated_of(i) : owners; // "is in contact"
            const bool inherited = said_of.empty();
            add(
                row,
                [&](const std::string& slot) {
                    return slot == "owner" ? (inherited ? doers_above(i) : said_of)
                                           : noun_slot(i, slot);
                },
                inherited ? 0.8 : 1.0);
        }
    }

    [[nodiscard]] Places noun_slot(TokenIndex i, const std::string& slot) const {
        const Arguments arguments = noun_arguments(document_, i);
        if (slot != "owner") {
            const Places result = obliques(arguments.obliques, slot);
            return result.empty() ? behind_preposition(i, slot) : result;
        }
        Places owners = actors_of(arguments.subjects);
        for (const TokenIndex child : document_.children(i)) {
            if (token(child).relation == Relation::amod) {
                owners.insert(owners.end(), at_[child].begin(), at_[child].end());
            }
        }
        return owners.empty() ? obliques(arguments.obliques, "by") : owners;
    }

    /// Of whom a noun is said: "X is part of Y", "X, chief of Y".
    [[nodiscard]] Places predicated_of(TokenIndex i) const {
        const Token& word = token(i);
        if (word.relation == Relation::appos && word.head != no_token) {
            return at_[word.head];
        }
        for (const TokenIndex child : document_.children(i)) {
            if (token(child).relation == Relation::nsubj) {
                return at_[child];
            }
        }
        return {};
    }

    /// "commander of U.S. Central Command", "ISIL leader X".
    void read_office(TokenIndex i) {
        const ActorPlace* holder = holder_of(i);
        if (holder == nullptr) {
            return read_predicate_office(i);
        }
        const auto& own = lexicon_.find(RelationPart::office, token(i).lemma);
        const bool one = actors_[holder->actor].kind == ActorKind::person;
        for (const RelationRow& row : own.empty() && token(i).upos == Upos::NOUN
                                          ? lexicon_.find(RelationPart::office, "*")
                                          : own) {
            add(
                row,
                [&](const std::string& slot) {
                    if (slot == "owner" && !one) {
                        return Places(); // that ISIL fighters are of ISIL goes without saying
                    }
                    return slot == "self" ? Places{named_beside(*holder)}
                                          : fitting(row, office_slot(i, *holder, slot));
                },
                1.0);
        }
    }

    /// An office that is no actor noun of its own ("part of NATO").
    void read_predicate_office(TokenIndex i) {
        for (const RelationRow& row : lexicon_.find(RelationPart::office, token(i).lemma)) {
            add(
                row,
                [&](const std::string& slot) {
                    return slot == "self" ? said_or_done_as(i) : fitting(row, noun_slot(i, slot));
                },
                1.0);
        }
    }

    /// "X is part of Y", "X fights as part of Y".
    [[nodiscard]] Places said_or_done_as(TokenIndex i) const {
        const Places said = predicated_of(i);
        const bool as = i > 0 && token(i - 1).lemma == "as";
        return said.empty() && as ? doers_above(i) : said;
    }

    /// Whom a noun calls so: the person (or group) whose phrase it stands in.
    [[nodiscard]] const ActorPlace* holder_of(TokenIndex i) const {
        const ActorPlace* holder = nullptr;
        for (const ActorPlace* place : covering_[i]) {
            const bool person = actors_[place->actor].kind == ActorKind::person;
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

    /// The name of an actor in the same sentence says more than "the commander".
    [[nodiscard]] const ActorPlace* named_beside(const ActorPlace& holder) const {
        if (holder.mention.form == MentionForm::name) {
            return &holder;
        }
        const ActorPlace* best = &holder;
        for (const ActorPlace& place : places_) {
            const bool same =
                place.actor == holder.actor && place.mention.form == MentionForm::name &&
                document_.sentence_of(place.first) == document_.sentence_of(holder.first);
            best = same && best == &holder ? &place : best;
        }
        return best;
    }

    /// One leads or belongs to an institution; an ally may be anybody.
    [[nodiscard]] Places fitting(const RelationRow& row, const Places& all) const {
        if (is_symmetric(row.type)) {
            return all;
        }
        Places result;
        for (const ActorPlace* place : all) {
            if (is_institution(actors_[place->actor].kind)) {
                result.push_back(place);
            }
        }
        return result;
    }

    [[nodiscard]] Places office_slot(TokenIndex i, const ActorPlace& holder,
                                     const std::string& slot) const {
        if (slot == "owner") {
            return owners_inside(i, holder);
        }
        if (slot == "beside") {
            const bool comma = i + 1 < token_count() && form(i + 1) == ",";
            return comma ? beginning_at(i + 2) : Places();
        }
        return noun_slot(i, slot);
    }

    /// "U.S. Central Command" in "U.S. Central Command commander Gen. Votel".
    [[nodiscard]] Places owners_inside(TokenIndex i, const ActorPlace& holder) const {
        Places result;
        for (TokenIndex k = holder.first; k < i; ++k) {
            for (const ActorPlace* place : covering_[k]) {
                const bool inside = place->actor != holder.actor && place->first >= holder.first &&
                                    place->mention.form != MentionForm::pronoun &&
                                    place->last <= i &&
                                    std::find(result.begin(), result.end(), place) == result.end();
                if (inside) {
                    result.push_back(place);
                }
            }
        }
        return result;
    }

    void read_adjective(TokenIndex i) {
        for (const RelationRow& row : lexicon_.find(RelationPart::adjective, token(i).lemma)) {
            const Arguments arguments = verb_arguments(document_, i);
            add(
                row,
                [&](const std::string& slot) {
                    if (slot == "governor") {
                        return modified_by(i, arguments);
                    }
                    const Places result = obliques(arguments.obliques, slot);
                    return result.empty() ? behind_preposition(i, slot) : result;
                },
                1.0);
        }
    }

    /// "forces loyal to X", "the tribe is loyal to X".
    [[nodiscard]] Places modified_by(TokenIndex i, const Arguments& arguments) const {
        const Places subjects = actors_of(arguments.subjects);
        return subjects.empty() && token(i).head != no_token ? actors_of(token(i).head) : subjects;
    }

    /// "Coalition nations, including France and Jordan".
    void read_preposition(TokenIndex i) {
        for (const RelationRow& row : lexicon_.find(RelationPart::preposition, token(i).lemma)) {
            const TokenIndex self = token(i).upos == Upos::VERB ? no_token : token(i).head;
            const auto objects = self == no_token ? verb_arguments(document_, i).objects
                                                  : with_conjuncts(document_, self);
            const TokenIndex above = token(self == no_token ? i : self).head;
            add(
                row,
                [&](const std::string& slot) {
                    if (slot == "doer") {
                        return self == no_token ? Places() : doers_above(self);
                    }
                    if (slot == "governor") {
                        return above == no_token ? Places() : actors_of(above);
                    }
                    return actors_of(objects);
                },
                1.0);
        }
    }

    // ------------------------------------------------------------------ relations

    template <typename Slot>
    Places first_filled(const std::vector<std::string>& slots, Slot slot) {
        for (const std::string& name : slots) {
            if (Places places = name == "each_other" ? Places() : slot(name); !places.empty()) {
                return places;
            }
        }
        return {};
    }

    /// False when a slot stayed empty.
    template <typename Slot>
    bool add(const RelationRow& row, Slot slot, double certainty) {
        const Places from = first_filled(row.from, slot);
        Places to = first_filled(row.to, slot);
        const bool each_other =
            to.empty() && std::find(row.to.begin(), row.to.end(), "each_other") != row.to.end();
        for (const ActorPlace* a : from) {
            for (const ActorPlace* b : each_other ? from : to) {
                if (!each_other || a < b) {
                    add_pair(row, *a, *b, certainty);
                }
            }
        }
        return !from.empty() && (!to.empty() || (each_other && from.size() > 1));
    }

    void add_pair(const RelationRow& row, const ActorPlace& a, const ActorPlace& b,
                  double certainty) {
        const bool turned = is_symmetric(row.type) && b.mention.span < a.mention.span;
        const ActorPlace& from = turned ? b : a;
        const ActorPlace& to = turned ? a : b;
        const bool overlap = from.mention.span == to.mention.span;
        if (from.actor == to.actor || overlap ||
            !seen_.insert({row.type, from.mention.span, to.mention.span}).second) {
            return;
        }
        found_.push_back(
            {from.actor, to.actor, row.type, from.mention.span, to.mention.span,
             row.confidence * certainty * from.mention.confidence * to.mention.confidence,
             row.name});
    }

    std::string_view text_;
    const Document& document_;
    const std::vector<Actor>& actors_;
    const RelationLexicon& lexicon_;
    std::vector<ActorPlace> places_;
    std::vector<Places> at_;       ///< of each token: the mentions with this head
    std::vector<Places> covering_; ///< of each token: the mentions over it
    std::set<std::tuple<ActorRelationType, Span, Span>> seen_;
    std::vector<ActorRelation> found_;
};

} // namespace

std::vector<ActorRelation> find_actor_relations(const Article& article, const Document& document,
                                                const std::vector<Actor>& actors,
                                                const RelationLexicon& lexicon) {
    return RelationFinder(article, document, actors, lexicon).find();
}

} // namespace casus
