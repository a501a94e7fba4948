#include "core/event/earlier_life.h"

#include "core/event/status.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casus {
namespace {

constexpr std::uint32_t lead = 3; ///< sentences that tell the news

template <std::size_t Size>
bool holds_lemma(const std::array<std::string_view, Size>& sorted, std::string_view lemma) {
    return std::binary_search(sorted.begin(), sorted.end(), lemma);
}

bool is_death(std::string_view lemma) {
    return holds_lemma(std::array<std::string_view, 4>{"death", "die", "pass", "passing"}, lemma);
}

bool is_court_act(std::string_view lemma) {
    constexpr std::array<std::string_view, 22> acts{
        "acquit", "acquittal", "arrest",     "charge", "convict", "conviction", "detain", "execute",
        "find",   "indict",    "jail",       "jury",   "lawsuit", "overturn",   "plead",  "ruling",
        "search", "sentence",  "sentencing", "sue",    "trial",   "verdict"};
    return holds_lemma(acts, lemma);
}

/// What is done about the dead, not by or to the living.
bool is_farewell(std::string_view lemma) {
    constexpr std::array<std::string_view, 14> acts{
        "autopsy", "burial", "bury",   "confirm", "cremate",   "discover", "find",
        "funeral", "honor",  "honour", "mourn",   "pronounce", "remember", "tribute"};
    return holds_lemma(acts, lemma);
}

bool shares(const std::vector<ActorIndex>& some, const std::vector<ActorIndex>& others) {
    return std::any_of(some.begin(), some.end(), [&](ActorIndex actor) {
        return std::find(others.begin(), others.end(), actor) != others.end();
    });
}

void append(std::vector<ActorIndex>& to, const std::vector<ActorIndex>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

EarlierLife::EarlierLife(const DatingView& view) : view_(view) {
    read_lead();
}

void EarlierLife::read_lead() {
    bool first = true;
    std::uint32_t opening = 0;
    for (std::uint32_t i = 0; i < view_.events.size(); ++i) {
        const Event& event = view_.events[i];
        const auto& sentence = view_.document.sentences[view_.sentence_of(i)];
        const bool body =
            view_.article.blocks[sentence.block].kind == BlockKind::paragraph && is_real(event);
        if (!body) {
            continue;
        }
        const std::string_view lemma = view_.token(view_.triggers[i].head).lemma;
        opening = first ? view_.sentence_of(i) : opening;
        if (view_.sentence_of(i) >= opening + lead) {
            break;
        }
        if (is_death(lemma) && event.type == EventType::other) {
            append(dead_, event.source);
            append(dead_, event.target);
        } else if (is_court_act(lemma)) {
            in_court_ = in_court_ || first;
            append(accused_, lemma == "plead" ? event.source : event.target);
        }
        first = false;
    }
}

/// Said or done about the news: criticism, denial, an appeal, grief.
bool EarlierLife::is_response(std::uint32_t index) const {
    const std::string_view lemma = view_.token(view_.triggers[index].head).lemma;
    switch (view_.events[index].type) {
    case EventType::accuse:
    case EventType::reject:
    case EventType::request:
    case EventType::support:
    case EventType::threaten:
    case EventType::protest:
    case EventType::agree:
        return true;
    default:
        return is_court_act(lemma) || is_death(lemma) || is_farewell(lemma) ||
               view_.lexicon.speech(lemma) != nullptr;
    }
}

bool EarlierLife::holds(std::uint32_t index) const {
    const Event& event = view_.events[index];
    if (shares(event.source, dead_)) {
        return !is_death(view_.token(view_.triggers[index].head).lemma);
    }
    if (is_response(index)) {
        return false;
    }
    return shares(event.target, dead_) || shares(event.source, accused_) || in_court_;
}

} // namespace casus
