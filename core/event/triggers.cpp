#include "core/event/triggers.h"

#include "core/event/pattern_match.h"
#include "core/event/role_rules.h"
#include "core/event/row_words.h"

#include <algorithm>

namespace casus {
namespace {

constexpr std::uint32_t longest_light_span = 8; // words between a light verb and its noun

bool is_noun(const Token& token) {
    return token.upos == Upos::NOUN || token.upos == Upos::PROPN;
}

class TriggerFinder {
public:
    TriggerFinder(std::string_view text, const Document& document, const EventLexicon& lexicon,
                  const IsActor& is_actor, std::vector<TriggerNote>* notes)
        : document_(document), lexicon_(lexicon), is_actor_(is_actor),
          matcher_(text, document, is_actor), consumed_(document.tokens.size(), false),
          notes_(notes) {}

    std::vector<Trigger> find() {
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            if (is_predicate_verb(i)) {
                visit_verb(i);
            }
        }
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            if (!consumed_[i] && is_noun(document_.tokens[i])) {
                visit_noun(i);
            } else if (const char* harm = harm_of(document_.tokens[i].lemma)) {
                visit_casualty(i, harm);
            }
        }
        std::sort(triggers_.begin(), triggers_.end(),
                  [](const Trigger& a, const Trigger& b) { return a.span < b.span; });
        return std::move(triggers_);
    }

private:
    /// The verb that tells what a word of state tells of people: "39 dead".
    static const char* harm_of(std::string_view state) {
        return state == "dead"                            ? "kill"
               : state == "injured" || state == "wounded" ? "injure"
                                                          : nullptr;
    }

    /// "The attack left 39 dead and more than 100 injured".
    void visit_casualty(TokenIndex state, std::string_view harm) {
        const Token& token = document_.tokens[state];
        const auto& rows = lexicon_.verbs(harm);
        const bool told = std::any_of(triggers_.begin(), triggers_.end(),
                                      [&](const Trigger& it) { return it.head == state; });
        if (token.upos != Upos::ADJ || told || rows.empty() || token.head == no_token) {
            return;
        }
        const TokenIndex own = number_below(state);
        const TokenIndex victim = own != no_token ? own : token.head;
        const bool counted =
            document_.tokens[victim].upos == Upos::NUM || has_child(victim, Relation::nummod);
        if (counted && victim < state && state - victim <= 2) {
            Arguments arguments;
            arguments.objects.push_back(victim);
            arguments.passive = true;
            triggers_.push_back({state,
                                 state,
                                 token.span,
                                 &rows[0].sense,
                                 LightSubject::source,
                                 std::move(arguments),
                                 {}});
        }
    }

    /// The number that hangs on a word of state, or beside it, before it: "39" of "dead"; no_token
    /// = none.
    [[nodiscard]] TokenIndex number_below(TokenIndex state) const {
        if (state > 0 && document_.tokens[state - 1].upos == Upos::NUM &&
            document_.tokens[state - 1].head == document_.tokens[state].head) {
            return state - 1;
        }
        for (const TokenIndex child : document_.children(state)) {
            if (document_.tokens[child].upos == Upos::NUM && child < state) {
                return child;
            }
        }
        return no_token;
    }

    [[nodiscard]] bool has_child(TokenIndex head, Relation relation) const {
        const auto children = document_.children(head);
        return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
            return document_.tokens[child].relation == relation;
        });
    }

    [[nodiscard]] bool is_predicate_verb(TokenIndex index) const {
        const Token& token = document_.tokens[index];
        const bool predicate_adjective = // "is willing to", "critical of"
            token.upos == Upos::ADJ && token.relation != Relation::amod;
        return (token.upos == Upos::VERB || predicate_adjective) &&
               token.relation != Relation::aux && token.relation != Relation::aux_pass &&
               token.relation != Relation::cop && token.relation != Relation::case_ &&
               token.relation != Relation::mark;
    }

    void visit_verb(TokenIndex verb) {
        Arguments arguments = verb_arguments(document_, verb);
        if (visit_light_verb(verb, arguments)) {
            return;
        }
        const Match match = matcher_.verb(lexicon_, verb, arguments);
        const bool modifies = document_.tokens[verb].relation == Relation::amod;
        if (!tells(match, verb) || lacks_actor(match, arguments, verb)) {
            return;
        }
        if (match.sense->type == EventType::consult && meets_no_actor(verb, arguments)) {
            note(verb, "its object is nobody to meet");
            return;
        }
        if (modifies && match.sense->strength < 3) { // "a divided country" tells no event
            note(verb, "only describes a noun");
            return;
        }
        consume_words_of(*match.sense, arguments);
        triggers_.push_back(
            {verb, verb, match.span, match.sense, LightSubject::source, std::move(arguments), {}});
    }

    /// "fire" of the row "open fire on" is no event of its own.
    void consume_words_of(const EventSense& sense, const Arguments& arguments) {
        for (const TokenIndex object : arguments.objects) {
            consumed_[object] =
                consumed_[object] || holds_word(row_words(sense), document_.tokens[object].lemma);
        }
    }

    void note(TokenIndex word, std::string_view reason) {
        if (notes_ != nullptr && document_.tokens[word].upos != Upos::ADJ) {
            notes_->push_back({word, reason});
        }
    }

    [[nodiscard]] bool tells(const Match& match, TokenIndex word) {
        if (match.sense == nullptr) {
            note(word, "not in the lexicon, or no pattern fits");
        } else if (!match.sense->type) {
            note(word, "the lexicon says that this use tells no event");
        }
        return match.sense != nullptr && match.sense->type;
    }

    [[nodiscard]] bool lacks_actor(const Match& match, const Arguments& arguments,
                                   TokenIndex word) {
        const bool lacks = too_weak(*match.sense, arguments);
        if (lacks) {
            note(word, "a weak word, and no actor beside it");
        }
        return lacks;
    }

    [[nodiscard]] bool any_actor(const std::vector<TokenIndex>& heads) const {
        return std::any_of(heads.begin(), heads.end(), is_actor_);
    }

    /// "received treatment", "called the plan a disaster": such verbs meet people only.
    [[nodiscard]] bool meets_no_actor(TokenIndex verb, const Arguments& arguments) const {
        return meets_its_object(document_.tokens[verb]) && !arguments.objects.empty() &&
               !any_actor(arguments.objects) && document_.tokens[verb].lemma != "visit" &&
               document_.tokens[verb].lemma != "host";
    }

    /// Weak words need an actor on either side.
    [[nodiscard]] bool too_weak(const EventSense& sense, const Arguments& arguments) const {
        if (sense.strength > 1) {
            return false;
        }
        const auto& obliques = arguments.obliques;
        return !any_actor(arguments.subjects) && !any_actor(arguments.objects) &&
               std::none_of(obliques.begin(), obliques.end(),
                            [this](const Oblique& oblique) { return is_actor_(oblique.head); });
    }

    /// "held their first meeting", "came under attack": the noun tells what, the verb who and when.
    bool visit_light_verb(TokenIndex verb, Arguments& arguments) {
        for (const LightVerb& light : lexicon_.light_verbs(document_.tokens[verb].lemma)) {
            if (!matcher_.words_follow(verb, light.particles)) {
                continue;
            }
            if (light.subject == LightSubject::event) {
                if (visit_occurrence(light, verb, arguments)) {
                    return true;
                }
                continue;
            }
            for (const TokenIndex noun : light_nouns(light, verb, arguments)) {
                if (join_light_verb(light, verb, noun, arguments)) {
                    return true;
                }
            }
        }
        return false;
    }

    bool join_light_verb(const LightVerb& light, TokenIndex verb, TokenIndex noun,
                         Arguments& arguments) {
        Arguments of_noun = noun_arguments(document_, noun);
        const Match match = matcher_.noun(lexicon_, noun, of_noun);
        if (!match.sense || !match.sense->type) {
            return false;
        }
        consumed_[noun] = true;
        const TokenIndex first = std::min(verb, noun);
        const TokenIndex last = std::max(verb, noun);
        const bool near = last - first <= longest_light_span;
        const Span span =
            near ? Span{document_.tokens[first].span.begin, document_.tokens[last].span.end}
                 : match.span;
        triggers_.push_back({noun, verb, span, match.sense, light.subject, std::move(arguments),
                             std::move(of_noun)});
        return true;
    }

    /// "Talks took place on Monday", "the meeting was held by the union": the verb tells when and
    /// where, its by-phrase who.
    bool visit_occurrence(const LightVerb& light, TokenIndex verb, const Arguments& arguments) {
        const auto& subjects = arguments.passive ? arguments.objects : arguments.subjects;
        for (const TokenIndex noun : subjects) {
            if (!takes(light, noun, verb)) {
                continue;
            }
            Arguments of_noun = noun_arguments(document_, noun);
            const Match match = matcher_.noun(lexicon_, noun, of_noun);
            if (!match.sense || !match.sense->type) {
                continue;
            }
            consumed_[noun] = true;
            Arguments of_verb = arguments;
            of_verb.objects.clear();
            if (!arguments.passive) {
                of_verb.subjects.clear();
            }
            triggers_.push_back({noun, verb, match.span, match.sense, light.subject,
                                 std::move(of_verb), std::move(of_noun)});
            return true;
        }
        return false;
    }

    [[nodiscard]] bool takes(const LightVerb& light, TokenIndex noun, TokenIndex verb) const {
        return is_noun(document_.tokens[noun]) && noun != verb && !consumed_[noun] &&
               (light.nouns.empty() || std::binary_search(light.nouns.begin(), light.nouns.end(),
                                                          document_.tokens[noun].lemma));
    }

    /// The nouns that may be the event: those behind the row's preposition, then the objects.
    [[nodiscard]] std::vector<TokenIndex> light_nouns(const LightVerb& light, TokenIndex verb,
                                                      const Arguments& arguments) const {
        std::vector<TokenIndex> nouns;
        for (const Oblique& oblique : arguments.obliques) {
            const bool named = std::find(light.particles.begin(), light.particles.end(),
                                         oblique.preposition) != light.particles.end();
            if (named && takes(light, oblique.head, verb)) {
                nouns.push_back(oblique.head);
            }
        }
        for (const TokenIndex object : arguments.objects) {
            if (takes(light, object, verb)) {
                nouns.push_back(object);
            }
        }
        return nouns;
    }

    void visit_noun(TokenIndex noun) {
        const Token& token = document_.tokens[noun];
        if (is_actor_(noun)) {
            note(noun, "an actor");
            return;
        }
        if (token.relation == Relation::compound || token.relation == Relation::flat ||
            token.relation == Relation::nmod_desc) {
            note(noun, "part of a longer name or phrase"); // "protest leaders", "Attack Squadron"
            return;
        }
        Arguments arguments = noun_arguments(document_, noun);
        const Match match = matcher_.noun(lexicon_, noun, arguments);
        if (!tells(match, noun) || lacks_actor(match, arguments, noun)) {
            return;
        }
        triggers_.push_back({noun,
                             no_token,
                             match.span,
                             match.sense,
                             LightSubject::source,
                             std::move(arguments),
                             {}});
    }

    const Document& document_;
    const EventLexicon& lexicon_;
    const IsActor& is_actor_;
    PatternMatcher matcher_;
    std::vector<bool> consumed_; ///< nouns that the trigger of a verb holds
    std::vector<Trigger> triggers_;
    std::vector<TriggerNote>* notes_;
};

} // namespace

std::vector<Trigger> find_triggers(std::string_view text, const Document& document,
                                   const EventLexicon& lexicon, const IsActor& is_actor,
                                   std::vector<TriggerNote>* notes) {
    return TriggerFinder(text, document, lexicon, is_actor, notes).find();
}

} // namespace casus
