#include "core/link/circumstance.h"

#include "core/language/verb_group.h"

#include <algorithm>
#include <cctype>

namespace casus {
namespace {

constexpr std::size_t longest_title = 70;

/// The first words, in one line, cut between words.
std::string title_of(std::string_view phrase) {
    std::string title(phrase);
    std::replace_if(
        title.begin(), title.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; },
        ' ');
    if (title.size() > longest_title) {
        const std::size_t cut = title.rfind(' ', longest_title);
        title = title.substr(0, cut == std::string::npos ? longest_title : cut) + " \xE2\x80\xA6";
    }
    if (!title.empty()) {
        title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
    }
    return title;
}

EventStatus status_of(const Document& document, TokenIndex head) {
    const VerbGroup group = verb_group(document, head);
    if (group.negated) {
        return EventStatus::negated;
    }
    const bool unreal = group.infinitive || !group.modal.empty() || group.tense == Tense::future;
    return unreal ? EventStatus::hypothetical : EventStatus::actual;
}

} // namespace

Event make_circumstance(std::string_view text, const Document& document, TokenIndex head,
                        Span phrase, double confidence) {
    Event event;
    event.type = EventType::other;
    event.trigger = document.tokens[head].span;
    event.head = head;
    event.title = title_of(slice(text, phrase));
    event.status = status_of(document, head);
    event.salience = 3;
    event.confidence = confidence;
    event.rule = circumstance_rule;
    return event;
}

bool is_circumstance(const Event& event) {
    return event.rule == circumstance_rule;
}

} // namespace casus
