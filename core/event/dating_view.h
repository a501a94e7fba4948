#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/event/event_lexicon.h"
#include "core/event/time_attachment.h"
#include "core/event/triggers.h"
#include "core/language/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace casus {

/// What the steps of dating look at: the events of an article with the words
/// that tell them, and what hangs on those words. `events[i]` comes from
/// `triggers[i]`.
class DatingView {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr int longest_climb = 12; ///< steps up a tree
    static constexpr int fresh_days = 6;     ///< a report tells news of the last week

    DatingView(const Article& article, const Document& document,
               const std::vector<TimeExpression>& times, const std::vector<Trigger>& triggers,
               const EventLexicon& lexicon, std::vector<Event>& events);

    const Article& article;
    const Document& document;
    const std::vector<TimeExpression>& times;
    const std::vector<Trigger>& triggers;
    const EventLexicon& lexicon;
    std::vector<Event>& events;

    [[nodiscard]] const Token& token(TokenIndex index) const { return document.tokens[index]; }
    [[nodiscard]] const TimeAttachment& attached() const { return attached_; }
    /// The event whose head or light verb a token is; none = it is no event.
    [[nodiscard]] std::uint32_t event_at(TokenIndex index) const { return event_of_token_[index]; }
    /// The expressions of a sentence that can date something, in text order.
    [[nodiscard]] const std::vector<TimeIndex>& times_in(std::uint32_t sentence) const {
        return times_of_sentence_[sentence];
    }
    [[nodiscard]] std::uint32_t sentence_of(std::uint32_t event) const {
        return document.sentence_of(triggers[event].head);
    }

    /// A verb that only reports: "said", not "condemned".
    [[nodiscard]] bool speaks(TokenIndex verb) const;
    /// The head of the clause that a word stands in.
    [[nodiscard]] TokenIndex clause_of(TokenIndex word) const;
    /// The verb that tells an event, or the one above an event noun; no_token =
    /// none.
    [[nodiscard]] TokenIndex telling_verb(std::uint32_t event) const;
    /// What is said now, or only reports, is not dated by the times it speaks of.
    [[nodiscard]] bool stands_apart(std::uint32_t event) const;
    /// A day of the last week before publication.
    [[nodiscard]] bool is_fresh(Day day) const;

    /// Gives an event the date of another that has a time.
    void take_date(const Event& from, const std::string& rule, Event& event) const;

private:
    std::vector<std::uint32_t> event_of_token_;
    TimeAttachment attached_;
    std::vector<std::vector<TimeIndex>> times_of_sentence_;
};

/// An event that happened or goes on.
inline bool is_real(const Event& event) {
    return event.status == EventStatus::actual || event.status == EventStatus::ongoing;
}

} // namespace casus
