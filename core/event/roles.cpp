#include "core/event/roles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace casus {
namespace {

enum class Role : std::uint8_t { source, target };

/// What a preposition makes of its actor, for one type of event or for all of them.
struct PrepositionRole {
    std::string_view preposition;
    std::optional<EventType> type; ///< none = all types without a row of their own
    Role role;
};

constexpr std::array<PrepositionRole, 40> preposition_roles{{
    {"against", std::nullopt, Role::target},   {"among", EventType::consult, Role::source},
    {"among", EventType::agree, Role::source}, {"at", EventType::accuse, Role::target},
    {"at", EventType::assault, Role::target},  {"between", std::nullopt, Role::source},
    {"by", std::nullopt, Role::source},        {"for", EventType::aid, Role::target},
    {"for", EventType::support, Role::target}, {"for", EventType::concede, Role::target},
    {"from", EventType::coerce, Role::target}, {"from", EventType::request, Role::target},
    {"from", EventType::aid, Role::source},    {"into", EventType::accuse, Role::target},
    {"of", EventType::accuse, Role::target},   {"of", EventType::aid, Role::target},
    {"of", EventType::assault, Role::target},  {"of", EventType::coerce, Role::target},
    {"of", EventType::sanction, Role::target}, {"of", EventType::support, Role::target},
    {"of", EventType::reject, Role::target},   {"of", EventType::mobilize, Role::source},
    {"of", EventType::protest, Role::source},  {"of", EventType::retreat, Role::source},
    {"of", EventType::consult, Role::source},  {"of", EventType::agree, Role::source},
    {"of", EventType::concede, Role::source},  {"of", EventType::other, Role::source},
    {"on", EventType::assault, Role::target},  {"on", EventType::coerce, Role::target},
    {"on", EventType::sanction, Role::target}, {"on", EventType::request, Role::target},
    {"to", EventType::aid, Role::target},      {"to", EventType::support, Role::target},
    {"to", EventType::request, Role::target},  {"to", EventType::concede, Role::target},
    {"to", EventType::threaten, Role::target}, {"with", EventType::consult, Role::source},
    {"with", EventType::agree, Role::source},  {"with", EventType::cooperate, Role::source},
}};

std::optional<Role> role_of(std::string_view preposition, EventType type) {
    std::optional<Role> general;
    for (const PrepositionRole& row : preposition_roles) {
        if (row.preposition == preposition) {
            if (row.type == type) {
                return row.role;
            }
            if (!row.type) {
                general = row.role;
            }
        }
    }
    return general;
}

/// Types whose complement clause names the target ("demanded that Russia withdraw").
bool targets_complement(EventType type) {
    return type == EventType::request || type == EventType::accuse || type == EventType::threaten ||
           type == EventType::reject || type == EventType::agree || type == EventType::concede ||
           type == EventType::support;
}

/// Verbs of meeting whose object is met, not talked about ("discussed Syria").
bool meets_its_object(const Token& verb) {
    constexpr std::array<std::string_view, 16> verbs{
        "brief", "call",  "consult", "contact", "encounter", "greet", "host",    "lobby",
        "meet",  "phone", "receive", "see",     "telephone", "visit", "welcome", "engage"};
    return std::find(verbs.begin(), verbs.end(), verb.lemma) != verbs.end();
}

/// Types that one does to somebody.
bool names_its_target(EventType type) {
    return type != EventType::consult && type != EventType::other && type != EventType::retreat &&
           type != EventType::mobilize;
}

/// Types whose target may be told as a place only.
bool happens_to_a_place(EventType type) {
    return type == EventType::assault || type == EventType::coerce || type == EventType::sanction ||
           type == EventType::concede || type == EventType::threaten || type == EventType::aid ||
           type == EventType::consult || type == EventType::retreat;
}

/// What the authorities of a place do: "was arrested in Lebanon".
bool is_official(EventType type) {
    return type == EventType::coerce || type == EventType::accuse;
}

/// Prepositions that name inside an object whom the event concerns.
bool concerns(std::string_view preposition) {
    constexpr std::array<std::string_view, 9> words{"against", "between", "by", "for", "from",
                                                    "in",      "on",      "to", "with"};
    return std::binary_search(words.begin(), words.end(), preposition);
}

class RoleFinder {
public:
    RoleFinder(const Document& document, const Trigger& trigger, const ActorMap& actors,
               const EventLexicon& lexicon)
        : document_(document), trigger_(trigger), actors_(actors), lexicon_(lexicon),
          type_(*trigger.sense->type) {}

    Roles find() {
        if (trigger_.verb != no_token) {
            read_verb();
        } else {
            read_noun(trigger_.arguments);
        }
        if (trigger_.verb != no_token && trigger_.verb != trigger_.head) {
            read_noun(trigger_.noun_arguments);
        }
        if (roles_.target.empty() && targets_complement(type_)) {
            read_complement(trigger_.arguments.complement);
        }
        look_nearby();
        if (roles_.source.empty() && roles_.target.empty()) {
            read_governor();
        }
        if (roles_.target.empty() && happens_to_a_place(type_) && !is_symmetrical()) {
            read_places();
        }
        if (roles_.source.empty() && trigger_.arguments.passive && is_official(type_)) {
            put_place(roles_.source, trigger_.arguments.obliques);
        }
        if (is_symmetrical()) {
            for (const RoleFiller& filler : roles_.target) {
                put(roles_.source, filler.actor, filler.rule);
            }
            roles_.target.clear();
        }
        return std::move(roles_);
    }

private:
    using Fillers = std::vector<RoleFiller>;

    /// Meetings have no target; visits and mediation do.
    [[nodiscard]] bool is_symmetrical() const {
        return type_ == EventType::consult && trigger_.sense->mode != "visit" &&
               trigger_.sense->mode != "third-party";
    }

    [[nodiscard]] static bool holds(const Fillers& fillers, ActorIndex actor) {
        return std::any_of(fillers.begin(), fillers.end(),
                           [&](const RoleFiller& filler) { return filler.actor == actor; });
    }

    void put(Fillers& role, std::optional<ActorIndex> actor, std::string_view rule) {
        const bool moves = &role == &roles_.source && actor && holds(roles_.target, *actor) &&
                           !holds(roles_.source, *actor) && is_symmetrical();
        if (actor && (moves || (!holds(roles_.source, *actor) && !holds(roles_.target, *actor)))) {
            role.push_back({*actor, rule});
        }
    }

    void put_all(Fillers& role, const std::vector<TokenIndex>& heads, std::string_view rule) {
        for (const TokenIndex head : heads) {
            for (const ActorIndex actor : actors_.all_of_phrase(head)) {
                put(role, actor, rule);
            }
        }
    }

    void put_obliques(const std::vector<Oblique>& obliques) {
        for (const Oblique& oblique : obliques) {
            if (const auto role = role_of(oblique.preposition, type_)) {
                put(*role == Role::source ? roles_.source : roles_.target,
                    actors_.of_phrase(oblique.head), "prepositional phrase");
            }
        }
    }

    void read_verb() {
        const Arguments& arguments = trigger_.arguments;
        put_all(trigger_.subject == LightSubject::target ? roles_.target : roles_.source,
                arguments.subjects, arguments.passive ? "by-phrase" : "subject");
        const bool light = trigger_.verb != trigger_.head;
        const bool topic = is_symmetrical() && !meets_its_object(document_.tokens[trigger_.verb]);
        if (!light && !topic) {
            put_all(roles_.target, arguments.objects, arguments.passive ? "subject" : "object");
        }
        if (light && arguments.passive && trigger_.subject == LightSubject::source) {
            put_all(roles_.source, arguments.objects, "subject"); // "is locked in a war"
        }
        put_all(roles_.target, arguments.recipients, "indirect object");
        put_obliques(arguments.obliques);
        if (!light && !topic && roles_.target.empty()) {
            read_inside_objects(arguments.objects);
        }
    }

    /// "promised aid to Mozambique", "rejected a call by the rulers".
    void read_inside_objects(const std::vector<TokenIndex>& objects) {
        for (const TokenIndex object : objects) {
            for (const Oblique& oblique : noun_arguments(document_, object).obliques) {
                if (!concerns(oblique.preposition)) {
                    continue;
                }
                for (const ActorIndex actor : actors_.inside_phrase(oblique.head)) {
                    put(roles_.target, actor, "inside the object");
                }
            }
        }
    }

    void read_noun(const Arguments& arguments) {
        for (const TokenIndex subject : arguments.subjects) {
            const bool resumes = document_.tokens[subject].upos == Upos::PRON &&
                                 trigger_.verb != no_token && !roles_.source.empty();
            if (!resumes) { // "the ministers held their first meeting"
                put_all(roles_.source, {subject}, "possessor");
            }
        }
        for (const TokenIndex child : document_.children(trigger_.head)) {
            if (document_.tokens[child].relation == Relation::amod) { // "Russian air strikes"
                put(roles_.source, actors_.headed_by(child), "adjective");
            }
        }
        put_obliques(arguments.obliques);
    }

    /// "demanded that Russia withdraw": its subject; "refused to meet the king", "promised to send
    /// aid to Mozambique": what its own verb concerns.
    void read_complement(TokenIndex complement) {
        if (complement == no_token) {
            return;
        }
        const Arguments arguments = verb_arguments(document_, complement);
        if (document_.tokens[complement].relation == Relation::ccomp ||
            type_ == EventType::request) {
            put_all(roles_.target, arguments.subjects, "subject of the content");
        }
        if (roles_.target.empty()) {
            put_all(roles_.target, arguments.objects, "object of the content");
            put_all(roles_.target, arguments.recipients, "recipient of the content");
        }
        for (const Oblique& oblique : arguments.obliques) {
            if (roles_.target.empty() && concerns(oblique.preposition)) {
                put(roles_.target, actors_.of_phrase(oblique.head), "phrase of the content");
            }
        }
        if (roles_.target.empty()) {
            read_inside_objects(arguments.objects);
        }
    }

    /// "began an offensive with airstrikes": a noun without doers of its own takes the subject of
    /// the clause, unless the clause is about another act ("condemned the airstrikes").
    void read_governor() {
        if (trigger_.verb != no_token) {
            return;
        }
        TokenIndex at = trigger_.head;
        constexpr int longest_climb = 4;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            const Relation relation = document_.tokens[at].relation;
            at = document_.tokens[at].head;
            const bool leaves = relation == Relation::nsubj || relation == Relation::nsubj_pass ||
                                relation == Relation::acl_relcl || relation == Relation::parataxis;
            if (leaves || at == no_token) {
                return;
            }
            if (document_.tokens[at].upos == Upos::VERB) {
                if (!tells_another_act(at)) {
                    const Arguments arguments = verb_arguments(document_, at);
                    put_all(roles_.source,
                            arguments.passive ? arguments.objects : arguments.subjects,
                            "subject of its clause");
                }
                return;
            }
        }
    }

    [[nodiscard]] bool tells_another_act(TokenIndex verb) const {
        const std::string& lemma = document_.tokens[verb].lemma;
        if (lexicon_.speech(lemma) != nullptr) {
            return true;
        }
        const auto& rows = lexicon_.verbs(lemma);
        return std::any_of(rows.begin(), rows.end(), [this](const EventWord& row) {
            return row.sense.type && *row.sense.type != type_ &&
                   *row.sense.type != EventType::other;
        });
    }

    /// "fired at targets in Jericho", "lifted a curfew in Darfur", "arrived in Amman".
    void read_places() {
        const Arguments& arguments = trigger_.arguments;
        const bool light = trigger_.verb != trigger_.head;
        if (!light) {
            for (const TokenIndex object : arguments.objects) {
                put(roles_.target, actors_.place(object), "place as object");
            }
        }
        put_place(roles_.target, trigger_.noun_arguments.obliques);
        put_place(roles_.target, arguments.obliques);
        if (!light && roles_.target.empty()) {
            for (const TokenIndex object : arguments.objects) {
                put_place(roles_.target, noun_arguments(document_, object).obliques);
            }
        }
        if (roles_.target.empty() && arguments.complement != no_token) {
            put_place(roles_.target, verb_arguments(document_, arguments.complement).obliques);
        }
    }

    void put_place(Fillers& role, const std::vector<Oblique>& obliques) {
        for (const Oblique& oblique : obliques) {
            if (role.empty() && (concerns(oblique.preposition) || oblique.preposition == "at" ||
                                 oblique.preposition == "into" || oblique.preposition == "near" ||
                                 oblique.preposition == "of")) {
                put(role, actors_.place(oblique.head), "the place");
            }
        }
    }

    /// Where the tree gave nobody: the nearest actor in the same stretch of the sentence.
    void look_nearby() {
        if (trigger_.verb == no_token || trigger_.subject == LightSubject::event) {
            return;
        }
        const Arguments& arguments = trigger_.arguments;
        const bool reversed = arguments.passive || trigger_.subject == LightSubject::target;
        Fillers& before = reversed ? roles_.target : roles_.source;
        if (before.empty() &&
            !has_actor_argument(reversed ? arguments.objects : arguments.subjects)) {
            put(before, actor_before(trigger_.verb), "nearest actor before");
        }
        if (!arguments.passive && roles_.target.empty() && names_its_target(type_)) {
            put(roles_.target, actor_after(std::max(trigger_.verb, trigger_.head)),
                "nearest actor behind");
        }
    }

    /// A noun that is no actor fills the place.
    [[nodiscard]] bool has_actor_argument(const std::vector<TokenIndex>& heads) const {
        return std::any_of(heads.begin(), heads.end(), [this](TokenIndex head) {
            const Upos upos = document_.tokens[head].upos;
            return upos == Upos::NOUN || upos == Upos::PROPN;
        });
    }

    [[nodiscard]] std::string_view preposition_of(TokenIndex noun) const {
        for (const TokenIndex child : document_.children(noun)) {
            if (document_.tokens[child].relation == Relation::case_) {
                return document_.tokens[child].lemma;
            }
        }
        return "";
    }

    [[nodiscard]] bool ends_stretch(TokenIndex at) const {
        const Token& token = document_.tokens[at];
        const bool predicate = token.upos == Upos::VERB && token.relation != Relation::acl &&
                               token.relation != Relation::amod &&
                               token.relation != Relation::case_;
        return predicate || token.relation == Relation::mark || token.lemma == ";" ||
               token.lemma == "accord" || token.lemma == "according";
    }

    [[nodiscard]] std::optional<ActorIndex> actor_before(TokenIndex verb) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(verb)];
        for (TokenIndex at = verb; at-- > sentence.first;) {
            if (ends_stretch(at)) {
                return std::nullopt;
            }
            if (actors_.headed_by(at) && preposition_of(at).empty() &&
                document_.tokens[at].relation != Relation::nmod_poss) {
                return actors_.headed_by(at);
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<ActorIndex> actor_after(TokenIndex head) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(head)];
        for (TokenIndex at = head + 1; at < sentence.last && !ends_stretch(at); ++at) {
            const std::string_view preposition = preposition_of(at);
            const Relation relation = document_.tokens[at].relation;
            if (relation == Relation::nsubj || relation == Relation::nsubj_pass) {
                return std::nullopt; // "..., police said"
            }
            if (actors_.headed_by(at) &&
                (preposition.empty() || preposition == "of" || concerns(preposition))) {
                return actors_.headed_by(at);
            }
        }
        return std::nullopt;
    }

    const Document& document_;
    const Trigger& trigger_;
    const ActorMap& actors_;
    const EventLexicon& lexicon_;
    EventType type_;
    Roles roles_;
};

} // namespace

Roles assign_roles(const Document& document, const Trigger& trigger, const ActorMap& actors,
                   const EventLexicon& lexicon) {
    return RoleFinder(document, trigger, actors, lexicon).find();
}

} // namespace casus
