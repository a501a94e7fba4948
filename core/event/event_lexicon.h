#pragma once

#include "core/event/event.h"
#include "core/language/tags.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace casus {

/// What a word or pattern of the lexicon says.
struct EventSense {
    std::optional<EventType> type; ///< none: expressly not an event ("meet a deadline")
    std::string mode;
    std::string cameo;
    int strength = 3; ///< 3 nearly always this event, 2 usually, 1 only between political actors
    std::string rule; ///< "verbs.tsv:812 crack down on"
};

/// A row of verbs.tsv or nouns.tsv. `words` are the folded words around the head, in order: those
/// after a verb ("down", "on"), those before a noun ("civil").
struct EventWord {
    std::vector<std::string> words;
    EventSense sense;
};

/// `slot:lemma|lemma`: a constraint of a pattern. Slots are subj, obj, iobj, prt, xcomp, ccomp,
/// comp, amod, form (plural or singular, of the head itself), of, or any preposition.
struct PatternSlot {
    std::string name;
    bool negated = false;            ///< the slot must not hold one of the lemmas
    bool any = false;                ///< `*`
    bool actor = false;              ///< `<actor>` among the lemmas: the head of a mention
    std::vector<std::string> lemmas; ///< sorted
};

/// A row of patterns.tsv: a head word with constraints on its arguments. Beats the bare word.
struct EventPattern {
    std::vector<PatternSlot> slots;
    EventSense sense;
};

/// What the subject of a light verb is: the doer ("hold talks"), the one it is done to ("suffer an
/// attack"), or the event itself ("talks took place").
enum class LightSubject : std::uint8_t { source, target, event };

/// A row of light.tsv: a verb that says that an event noun happens.
struct LightVerb {
    std::vector<std::string> particles; ///< words after the verb
    std::vector<std::string> nouns;     ///< sorted lemmas; empty = every event noun
    LightSubject subject = LightSubject::source;
};

/// What a governing word makes of the events in its complement.
enum class ModalEffect : std::uint8_t { actual, ongoing, planned, hypothetical, negated, reported };

/// A row of speech.tsv: a verb that reports, and perhaps is an act of its own.
struct SpeechVerb {
    std::optional<EventType> act; ///< "condemn" = ACCUSE; none: plain report ("say")
};

/// The facts of ontology.tsv about one event type.
struct EventTypeFacts {
    std::string quad_class; ///< "verbal cooperation" ...; "" for OTHER
    double intensity = 0;   ///< Goldstein-like, -10 (conflict) .. 10 (cooperation)
    std::string verb;       ///< "meets with": for titles without a verb of their own
};

/// What a feature of an event (event_features) says: that it is one, and that it belongs on the
/// timeline (salience 1 or 2). Log odds.
struct AssessmentWeights {
    double event = 0;
    double timeline = 0;
};

/// The ontology of event types, and the words and patterns that tell events. Immutable.
class EventLexicon {
public:
    /// Reads <folder>/events/*; later folders add to earlier ones. Throws Error with file and line.
    static EventLexicon load(const std::vector<std::filesystem::path>& folders);

    /// Rows by the folded lemma of their head word, in the order of the files; empty when none.
    [[nodiscard]] const std::vector<EventWord>& verbs(std::string_view lemma) const;
    [[nodiscard]] const std::vector<EventWord>& nouns(std::string_view lemma) const;
    [[nodiscard]] const std::vector<EventPattern>& verb_patterns(std::string_view lemma) const;
    [[nodiscard]] const std::vector<EventPattern>& noun_patterns(std::string_view lemma) const;
    [[nodiscard]] const std::vector<LightVerb>& light_verbs(std::string_view lemma) const;
    /// Of a word as this part of speech: "block" as a verb prevents, as a noun it stands.
    [[nodiscard]] std::optional<ModalEffect> modal_effect(std::string_view lemma, Upos upos) const;
    /// Null when the lemma does not report.
    [[nodiscard]] const SpeechVerb* speech(std::string_view lemma) const;
    [[nodiscard]] const EventTypeFacts& facts(EventType type) const;
    /// Whether a word names what harms without anybody's will: "flood", "crash" (class @hazard).
    [[nodiscard]] bool is_hazard(std::string_view lemma) const;
    /// Zero for an unknown feature.
    [[nodiscard]] AssessmentWeights assessment(std::string_view feature) const;
    /// Whether two words may tell one and the same event ("attacked", "the raid"): families.tsv.
    [[nodiscard]] bool related(std::string_view lemma, std::string_view other) const;

private:
    /// Looks up by string_view without a copy.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <typename Value>
    using Index = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
    friend class EventLexiconLoader;

    Index<std::vector<EventWord>> verbs_;
    Index<std::vector<EventWord>> nouns_;
    Index<std::vector<EventPattern>> verb_patterns_;
    Index<std::vector<EventPattern>> noun_patterns_;
    Index<std::vector<LightVerb>> light_verbs_;
    Index<ModalEffect> modal_effects_; ///< by part of speech and lemma: "v block"
    Index<SpeechVerb> speech_;
    Index<bool> hazards_;
    Index<AssessmentWeights> assessment_;
    Index<std::vector<std::uint32_t>> families_; ///< of a lemma, ascending
    std::vector<EventTypeFacts> facts_;
};

} // namespace casus
