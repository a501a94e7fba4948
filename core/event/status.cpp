#include "core/event/status.h"

#include "core/language/verb_group.h"

#include <algorithm>
#include <array>
#include <optional>

namespace casus {
namespace {

constexpr int longest_chain = 8; // governors looked at above an event

bool is_condition(std::string_view lemma) {
    constexpr std::array<std::string_view, 6> conditions{"if",       "in case", "lest",
                                                         "provided", "unless",  "whether"};
    return std::find(conditions.begin(), conditions.end(), lemma) != conditions.end();
}

/// What is announced, confirmed or expected of such a noun is that it has happened.
bool is_done(std::string_view noun) {
    constexpr std::array<std::string_view, 9> done{"arrest", "capture",   "death",
                                                   "defeat", "discovery", "killing",
                                                   "loss",   "outbreak",  "victory"};
    return std::binary_search(done.begin(), done.end(), noun);
}

bool is_no(const Token& token) {
    return token.relation == Relation::det && (token.lemma == "no" || token.lemma == "neither");
}

class StatusReader {
public:
    StatusReader(const Document& document, const EventLexicon& lexicon)
        : document_(document), lexicon_(lexicon) {}

    [[nodiscard]] EventStatus read(const Trigger& trigger) const {
        const TokenIndex clause = trigger.verb != no_token ? trigger.verb : trigger.head;
        if (denied_by_determiner(trigger.head) || no_arguments(trigger)) {
            return EventStatus::negated;
        }
        const auto governed = from_governors(clause);
        if (trigger.verb != no_token) {
            if (const auto own = from_group(verb_group(document_, clause))) {
                const bool doubted = governed == EventStatus::hypothetical; // "if it will not stop"
                return doubted ? *governed : *own;
            }
        }
        if (governed) {
            return *governed;
        }
        if (const auto described = from_adjective(trigger.head)) {
            return *described;
        }
        if (trigger.verb != no_token) {
            return from_tense(clause);
        }
        if (is_open_prospect(trigger.head)) {
            return EventStatus::hypothetical;
        }
        return lasts_since(trigger.head) || is_condition_noun(trigger.head) ? EventStatus::ongoing
                                                                            : EventStatus::actual;
    }

private:
    [[nodiscard]] bool denied_by_determiner(TokenIndex noun) const {
        const auto children = document_.children(noun);
        return std::any_of(children.begin(), children.end(),
                           [this](TokenIndex child) { return is_no(document_.tokens[child]); });
    }

    /// "No injuries were reported", "Nobody was hurt".
    [[nodiscard]] bool no_arguments(const Trigger& trigger) const {
        const auto denied = [this](TokenIndex token) {
            const std::string_view lemma = document_.tokens[token].lemma;
            return denied_by_determiner(token) || lemma == "nobody" || lemma == "none" ||
                   lemma == "nothing";
        };
        const auto& arguments = trigger.arguments;
        return trigger.verb == trigger.head &&
               (std::any_of(arguments.objects.begin(), arguments.objects.end(), denied) ||
                std::any_of(arguments.subjects.begin(), arguments.subjects.end(), denied));
    }

    /// "a suspected leak", "the planned talks".
    [[nodiscard]] std::optional<EventStatus> from_adjective(TokenIndex noun) const {
        for (const TokenIndex child : document_.children(noun)) {
            const Token& token = document_.tokens[child];
            const bool plain = token.relation == Relation::amod && token.lemma != "fail";
            auto effect = plain ? lexicon_.modal_effect(token.lemma, Upos::ADJ) : std::nullopt;
            if (plain && !effect && token.upos == Upos::VERB) { // "suspected" read as a participle
                effect = lexicon_.modal_effect(token.lemma, Upos::VERB);
            }
            if (effect && status_of(*effect) != EventStatus::actual) {
                return status_of(*effect);
            }
        }
        return std::nullopt;
    }

    /// "a condition for a settlement": an indefinite noun that something is for.
    [[nodiscard]] bool is_open_prospect(TokenIndex noun) const {
        bool indefinite = false;
        bool purpose = false;
        for (const TokenIndex child : document_.children(noun)) {
            const Token& token = document_.tokens[child];
            indefinite = indefinite || (token.relation == Relation::det && token.lemma == "a");
            purpose = purpose || (token.relation == Relation::case_ && token.lemma == "for") ||
                      (token.relation == Relation::amod &&
                       (token.lemma == "possible" || token.lemma == "potential"));
        }
        return indefinite && purpose && document_.tokens[noun].head != no_token;
    }

    /// A noun for what lasts, told without an end: "the civil war", "an investigation".
    [[nodiscard]] bool is_condition_noun(TokenIndex noun) const {
        constexpr std::array<std::string_view, 15> lasting{
            "blockade", "conflict",   "crisis",        "epidemic",   "famine",
            "inquiry",  "insurgency", "investigation", "occupation", "outbreak",
            "pandemic", "probe",      "siege",         "standoff",   "war"};
        if (!std::binary_search(lasting.begin(), lasting.end(), document_.tokens[noun].lemma)) {
            return false;
        }
        const TokenIndex verb = document_.tokens[noun].head;
        const bool over = verb != no_token && (document_.tokens[verb].lemma == "end" ||
                                               document_.tokens[verb].lemma == "after");
        return !over;
    }

    /// "has been locked in a war since 2011".
    [[nodiscard]] bool lasts_since(TokenIndex noun) const {
        const TokenIndex verb = document_.tokens[noun].head;
        if (verb == no_token || document_.tokens[verb].upos != Upos::VERB) {
            return false;
        }
        const VerbGroup group = verb_group(document_, verb);
        const auto obliques = verb_arguments(document_, verb).obliques;
        return group.tense == Tense::present && group.perfect &&
               std::any_of(obliques.begin(), obliques.end(),
                           [](const Oblique& it) { return it.preposition == "since"; });
    }

    static std::optional<EventStatus> from_group(const VerbGroup& group) {
        if (group.negated) {
            return EventStatus::negated;
        }
        if (group.infinitive && group.tense != Tense::none) { // "is to open", "was to open"
            return group.tense == Tense::past ? EventStatus::hypothetical : EventStatus::planned;
        }
        if (group.tense == Tense::future) {
            return EventStatus::planned;
        }
        if (group.modal == "would" && !group.perfect) {
            return EventStatus::planned;
        }
        if (!group.modal.empty()) {
            return EventStatus::hypothetical;
        }
        return std::nullopt;
    }

    /// "are marching", "the protests continue".
    [[nodiscard]] EventStatus from_tense(TokenIndex verb) const {
        const VerbGroup group = verb_group(document_, verb);
        const Token& token = document_.tokens[verb];
        const bool lasts = lexicon_.modal_effect(token.lemma, token.upos) == ModalEffect::ongoing &&
                           token.upos == Upos::VERB;
        const bool now = group.tense == Tense::present && (group.progressive || lasts);
        return now ? EventStatus::ongoing : EventStatus::actual;
    }

    [[nodiscard]] bool has_condition(TokenIndex clause) const {
        const auto children = document_.children(clause);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            return document_.tokens[child].relation == Relation::mark &&
                   is_condition(document_.tokens[child].lemma);
        });
    }

    static EventStatus status_of(ModalEffect effect) {
        switch (effect) {
        case ModalEffect::ongoing:
            return EventStatus::ongoing;
        case ModalEffect::planned:
            return EventStatus::planned;
        case ModalEffect::hypothetical:
            return EventStatus::hypothetical;
        case ModalEffect::negated:
            return EventStatus::negated;
        case ModalEffect::actual:
        case ModalEffect::reported:
            break;
        }
        return EventStatus::actual;
    }

    /// Whether the word above governs what stands below by this relation: complements, not
    /// subjects.
    [[nodiscard]] bool governs(TokenIndex below) const {
        const Relation relation = document_.tokens[below].relation;
        if (relation == Relation::obl || relation == Relation::nmod) {
            return is_content_preposition(below);
        }
        return relation == Relation::xcomp || relation == Relation::ccomp ||
               relation == Relation::obj || relation == Relation::acl ||
               relation == Relation::nsubj_pass;
    }

    /// "agreed to a truce", "call for talks"; not "agreed after the talks".
    [[nodiscard]] bool is_content_preposition(TokenIndex noun) const {
        constexpr std::array<std::string_view, 7> content{"about", "against", "at", "for",
                                                          "of",    "on",      "to"};
        const auto children = document_.children(noun);
        return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
            const Token& token = document_.tokens[child];
            return token.relation == Relation::case_ &&
                   std::binary_search(content.begin(), content.end(), token.lemma);
        });
    }

    /// Walks up from the event's clause to the words that govern it.
    [[nodiscard]] std::optional<EventStatus> from_governors(TokenIndex clause) const {
        TokenIndex at = clause;
        for (int step = 0; step < longest_chain; ++step) {
            const Token& token = document_.tokens[at];
            if (has_condition(at)) {
                return EventStatus::hypothetical;
            }
            if (token.head == no_token) {
                return std::nullopt;
            }
            const VerbGroup group = verb_group(document_, at);
            if (group.infinitive && group.perfect) {
                return std::nullopt; // "is said to have visited"
            }
            const Token& above = document_.tokens[token.head];
            if (token.relation == Relation::advcl && group.infinitive) {
                return EventStatus::hypothetical; // a purpose
            }
            if (token.relation == Relation::acl && token.xpos == Xpos::VBN) {
                return std::nullopt; // "weapons seized last year"
            }
            if (token.relation == Relation::xcomp && token.upos == Upos::NOUN) {
                return std::nullopt; // "called it a reprisal for airstrikes"
            }
            if (token.relation == Relation::conj && token.xpos == Xpos::VBD &&
                group.tense == Tense::past && verb_group(document_, token.head).infinitive) {
                return std::nullopt; // "urged them to wait and left": beside the finite verb
            }
            if (must(at)) {
                return EventStatus::hypothetical;
            }
            if (governs(at)) {
                const auto effect = lexicon_.modal_effect(above.lemma, above.upos);
                const bool finite_complement =
                    token.relation == Relation::ccomp && group.tense == Tense::past;
                if (above.lemma == "announce" && is_done(token.lemma)) {
                    return std::nullopt;
                }
                const bool acts = // "tried to storm", "was able to leave": as "stormed", "left"
                    effect == ModalEffect::actual ||
                    (above.lemma == "able" &&
                     verb_group(document_, token.head).tense == Tense::past);
                if (effect && !acts && !(finite_complement && *effect != ModalEffect::negated)) {
                    return effect_status(*effect, token.head);
                }
                if (const auto modal = from_group(verb_group(document_, token.head));
                    modal && above.upos == Upos::VERB && token.relation != Relation::ccomp) {
                    return modal;
                }
            } else if (token.relation != Relation::conj && token.relation != Relation::compound) {
                return std::nullopt;
            }
            at = token.head;
        }
        return std::nullopt;
    }

    /// "has to leave": an infinitive below "have".
    [[nodiscard]] bool must(TokenIndex verb) const {
        const Token& token = document_.tokens[verb];
        return token.relation == Relation::xcomp && verb_group(document_, verb).infinitive &&
               document_.tokens[token.head].lemma == "have" &&
               document_.tokens[token.head].upos == Upos::VERB;
    }

    /// "did not rule out" turns the effect of its verb round only for negations.
    [[nodiscard]] std::optional<EventStatus> effect_status(ModalEffect effect,
                                                           TokenIndex governor) const {
        if (effect == ModalEffect::actual || effect == ModalEffect::reported) {
            return std::nullopt;
        }
        const bool not_denied =
            effect == ModalEffect::negated && verb_group(document_, governor).negated;
        return not_denied ? EventStatus::hypothetical : status_of(effect);
    }

    const Document& document_;
    const EventLexicon& lexicon_;
};

} // namespace

EventStatus find_status(const Document& document, const Trigger& trigger,
                        const EventLexicon& lexicon) {
    return StatusReader(document, lexicon).read(trigger);
}

TokenIndex governing_speech(const Document& document, TokenIndex token,
                            const EventLexicon& lexicon) {
    const auto speaks = [&](TokenIndex verb) {
        return lexicon.speech(document.tokens[verb].lemma) != nullptr;
    };
    TokenIndex at = token;
    for (int step = 0; step < longest_chain; ++step) {
        for (const TokenIndex child :
             document.children(at)) { // "..., he said" hangs below the quote
            if (document.tokens[child].relation == Relation::parataxis && speaks(child)) {
                return child;
            }
        }
        const TokenIndex above = document.tokens[at].head;
        if (above == no_token) {
            return no_token;
        }
        const Relation relation = document.tokens[at].relation;
        if ((relation == Relation::ccomp || relation == Relation::xcomp ||
             relation == Relation::parataxis) &&
            speaks(above)) {
            return above;
        }
        at = above;
    }
    return no_token;
}

} // namespace casus
