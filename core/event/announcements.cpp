#include "core/event/announcements.h"

#include "core/event/status.h"
#include "core/language/verb_group.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace casus {
namespace {

const EventSense agrees{EventType::agree, "", "03", 2, "announces a friendly act"};
const EventSense threatens{EventType::threaten, "", "13", 2, "announces a hostile act"};
const EventSense rejects{EventType::reject, "", "12", 2, "announces not to act"};

/// What it is to announce an act of this type; null for acts that commit to nothing.
const EventSense* sense_of(const Event& act) {
    switch (act.type) {
    case EventType::agree:
    case EventType::consult:
    case EventType::support:
    case EventType::concede:
    case EventType::cooperate:
    case EventType::aid:
    case EventType::retreat:
        return act.status == EventStatus::negated ? &rejects : &agrees;
    case EventType::protest:
    case EventType::mobilize:
    case EventType::sanction:
    case EventType::coerce:
    case EventType::assault:
        return act.status == EventStatus::negated ? nullptr : &threatens;
    default:
        return nullptr;
    }
}

class AnnouncementFinder {
public:
    AnnouncementFinder(const Document& document, const std::vector<Trigger>& triggers,
                       const std::vector<Event>& candidates, const ActorMap& actors,
                       const EventLexicon& lexicon)
        : document_(document), triggers_(triggers), candidates_(candidates), actors_(actors),
          lexicon_(lexicon) {
        for (const Trigger& trigger : triggers) {
            taken_.insert(trigger.verb != no_token ? trigger.verb : trigger.head);
        }
    }

    std::vector<Trigger> find() {
        std::vector<Trigger> announcements;
        for (std::size_t i = 0; i < triggers_.size(); ++i) {
            const EventSense* sense = sense_of(candidates_[i]);
            if (sense == nullptr || !is_own_future(i)) {
                continue;
            }
            const TokenIndex verb = governing_speech(document_, triggers_[i].verb, lexicon_);
            if (verb == no_token || !commits(verb, candidates_[i]) || !taken_.insert(verb).second) {
                continue;
            }
            Trigger trigger;
            trigger.head = verb;
            trigger.verb = verb;
            trigger.span = document_.tokens[verb].span;
            trigger.sense = sense;
            trigger.arguments = verb_arguments(document_, verb);
            trigger.arguments.objects.clear(); // what is said, or who hears it
            trigger.arguments.complement = triggers_[i].verb;
            announcements.push_back(std::move(trigger));
        }
        return announcements;
    }

private:
    /// Told by a verb in the future, or in the past's future ("would").
    [[nodiscard]] bool is_own_future(std::size_t i) const {
        if (triggers_[i].verb == no_token) {
            return false;
        }
        const VerbGroup group = verb_group(document_, triggers_[i].verb);
        return group.tense == Tense::future || (group.modal == "would" && !group.perfect);
    }

    /// The speaker is the one who will act, by the same name or by a pronoun.
    [[nodiscard]] bool commits(TokenIndex speech, const Event& act) const {
        const SpeechVerb* verb = lexicon_.speech(document_.tokens[speech].lemma);
        if (verb == nullptr || verb->act) {
            return false;
        }
        const auto subjects = verb_arguments(document_, speech).subjects;
        return std::any_of(subjects.begin(), subjects.end(), [&](TokenIndex subject) {
            const auto speakers = actors_.all_of_phrase(subject);
            return std::any_of(speakers.begin(), speakers.end(), [&](ActorIndex speaker) {
                return std::find(act.source.begin(), act.source.end(), speaker) != act.source.end();
            });
        });
    }

    const Document& document_;
    const std::vector<Trigger>& triggers_;
    const std::vector<Event>& candidates_;
    const ActorMap& actors_;
    const EventLexicon& lexicon_;
    std::set<TokenIndex> taken_; ///< verbs that tell an event already
};

} // namespace

std::vector<Trigger> find_announcements(const Document& document,
                                        const std::vector<Trigger>& triggers,
                                        const std::vector<Event>& candidates,
                                        const ActorMap& actors, const EventLexicon& lexicon) {
    return AnnouncementFinder(document, triggers, candidates, actors, lexicon).find();
}

} // namespace casus
