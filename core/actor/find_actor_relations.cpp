#include "core/actor/actor_places.h"
#include "core/actor/find_actors.h"
#include "core/actor/relation_slots.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace casus {
namespace {

bool is_institution(ActorKind kind) {
    return kind != ActorKind::person && kind != ActorKind::civilian && kind != ActorKind::country;
}

/// Powers have allies; victims, newspapers and passers-by have helpers.
bool is_power(ActorKind kind) {
    return kind == ActorKind::country || kind == ActorKind::government ||
           kind == ActorKind::military || kind == ActorKind::rebel || kind == ActorKind::party ||
           kind == ActorKind::igo;
}

bool is_symmetric(ActorRelationType type) {
    return type == ActorRelationType::allied_with || type == ActorRelationType::opposed_to ||
           type == ActorRelationType::in_contact_with;
}

class RelationFinder {
public:
    RelationFinder(const Article& article, const Document& document,
                   const std::vector<Actor>& actors, const RelationLexicon& lexicon)
        : text_(article.text), document_(document), lexicon_(lexicon),
          places_(article.text, document, actors), slots_(document, places_, lexicon) {}

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
    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return slice(text_, token(i).span); }
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
        const Places above = inherited ? slots_.doers_above(i) : Places();
        for (const RelationRow& row : rows) {
            const bool found = add(
                row,
                [&](const std::string& slot) {
                    return slot == "subject" && inherited ? above
                                                          : slots_.verb_slot(i, arguments, slot);
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
            return i == 0 ? Places() : places_.ending_at(i - 1);
        }
        return slot == "object" ? places_.beginning_at(i + 1) : places_.behind_preposition(i, slot);
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
        if (i >= 2 && form(i - 1) == "-" && !places_.covering(i - 2).empty()) {
            arguments.subjects = {places_.covering(i - 2).front()->mention.head};
        }
    }

    static bool is_modifier(Relation relation) {
        return relation == Relation::amod || relation == Relation::compound;
    }

    void read_noun(TokenIndex i) {
        for (const RelationRow& row : lexicon_.find(RelationPart::noun, token(i).lemma)) {
            const Places owners = slots_.noun_slot(i, "owner");
            const Places said_of =
                owners.empty() ? slots_.predicated_of(i) : owners; // "is in contact"
            const bool inherited = said_of.empty();
            add(
                row,
                [&](const std::string& slot) {
                    return slot == "owner" ? (inherited ? slots_.doers_above(i) : said_of)
                                           : slots_.noun_slot(i, slot);
                },
                inherited ? 0.8 : 1.0);
        }
    }

    /// "commander of U.S. Central Command", "ISIL leader X".
    void read_office(TokenIndex i) {
        const ActorPlace* holder = slots_.holder_of(i);
        if (holder == nullptr) {
            return read_predicate_office(i);
        }
        const auto& own = lexicon_.find(RelationPart::office, token(i).lemma);
        const bool one = places_.actor(holder->actor).kind == ActorKind::person;
        for (const RelationRow& row : own.empty() && token(i).upos == Upos::NOUN
                                          ? lexicon_.find(RelationPart::office, "*")
                                          : own) {
            add(
                row,
                [&](const std::string& slot) {
                    if (slot == "owner" && !one) {
                        return Places(); // that ISIL fighters are of ISIL goes without saying
                    }
                    return slot == "self" ? Places{slots_.named_beside(*holder)}
                                          : fitting(row, slots_.office_slot(i, *holder, slot));
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
                    return slot == "self" ? slots_.said_or_done_as(i)
                                          : fitting(row, slots_.noun_slot(i, slot));
                },
                1.0);
        }
    }

    /// One leads or belongs to an institution; an ally may be anybody.
    [[nodiscard]] Places fitting(const RelationRow& row, const Places& all) const {
        if (is_symmetric(row.type)) {
            return all;
        }
        Places result;
        for (const ActorPlace* place : all) {
            if (is_institution(places_.actor(place->actor).kind)) {
                result.push_back(place);
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
                        return slots_.modified_by(i, arguments);
                    }
                    const Places result = places_.of_obliques(arguments.obliques, slot);
                    return result.empty() ? places_.behind_preposition(i, slot) : result;
                },
                1.0);
        }
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
                        return self == no_token ? Places() : slots_.doers_above(self);
                    }
                    if (slot == "governor") {
                        return above == no_token ? Places() : places_.of(above);
                    }
                    return places_.of(objects);
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
        const bool powers =
            is_power(places_.actor(a.actor).kind) && is_power(places_.actor(b.actor).kind);
        if (row.type == ActorRelationType::allied_with && !powers) {
            return;
        }
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
    const RelationLexicon& lexicon_;
    ActorPlaces places_;
    RelationSlots slots_;
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
