#include "core/dictionary/pattern_search.h"

#include <algorithm>

namespace casus {

/// Where the match of one side of a pattern stands. Positions count from the verb outwards: step 0
/// is the word next to the verb, `limit` one past the last.
struct PatternSearch::Walk {
    bool forward = true;
    std::size_t origin = 0; ///< word of step 0
    std::size_t limit = 0;
    std::size_t step = 0;
    bool heads = false;
    PatternFit fit;

    [[nodiscard]] std::size_t word(std::size_t at) const {
        return forward ? origin + at : origin - at;
    }
    /// The step after a noun phrase.
    [[nodiscard]] std::size_t behind(const NounPhrase& phrase) const {
        return forward ? phrase.end - origin : origin + 1 - phrase.begin;
    }
};

PatternSearch::PatternSearch(std::span<const SentenceWord> words,
                             std::span<const NounPhrase> phrases, const VerbDictionary& verbs)
    : words_(words), phrases_(phrases), verbs_(verbs), phrase_of_(words.size(), no_phrase) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        for (std::size_t word = phrases[i].begin; word < phrases[i].end; ++word) {
            phrase_of_[word] = i;
        }
    }
}

bool PatternSearch::same(const PatternElement& element, std::size_t word, const Walk& state) const {
    const SentenceWord& w = words_[word];
    const bool form = w.form.id == element.word || w.form.stem == element.word;
    return (form || (state.heads && w.lemma.id == element.word)) && element.word != no_word;
}

/// Whether `word` may come next after the present step, with that gap.
bool PatternSearch::reachable(Gap gap, std::size_t word, const Walk& state) const {
    const std::size_t first = state.word(state.step);
    if (gap == Gap::open || word == first) {
        return true;
    }
    if (gap == Gap::same_phrase) {
        return phrase_of_[word] != no_phrase && phrase_of_[word] == phrase_of_[first];
    }
    if (gap == Gap::next_phrase && phrase_of_[word] != no_phrase &&
        phrase_of_[word] == phrase_of_[first]) {
        return true;
    }
    const auto [low, high] = std::minmax(first, word);
    const std::size_t begin = state.forward ? low : low + 1;
    const std::size_t end = state.forward ? high : high + 1;
    return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(begin),
                       words_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const SentenceWord& w) { return w.skippable; });
}

bool PatternSearch::take_word(std::span<const PatternElement> elements, std::size_t at,
                              Walk& state) const {
    const Walk before = state;
    for (std::size_t step = before.step; step < before.limit; ++step) {
        const std::size_t word = before.word(step);
        if (!same(elements[at], word, before) || !reachable(elements[at].gap, word, before)) {
            continue;
        }
        state = before;
        state.step = step + 1;
        ++state.fit.words;
        if (walk(elements, at + 1, state)) {
            return true;
        }
    }
    state = before;
    return false;
}

/// One past the words of a synset's member that begins (reading forward) at `word`.
std::optional<std::size_t> PatternSearch::member_end(std::span<const PatternElement> member,
                                                     std::size_t word, const Walk& state) const {
    const std::size_t end = state.forward ? state.origin + state.limit : state.origin + 1;
    std::size_t at = word;
    for (std::size_t i = 0; i < member.size(); ++i) {
        const bool joined = i == 0 || member[i].gap != Gap::open;
        while (!joined && at < end && phrase_of_[at] == phrase_of_[word] &&
               !same(member[i], at, state)) {
            ++at;
        }
        if (at >= end) {
            return std::nullopt;
        }
        if (member[i].kind == ElementKind::synset) {
            std::optional<std::size_t> inner;
            for (const auto& nested : verbs_.synset(member[i].set).members) {
                inner = std::max(inner, member_end(nested, at, state));
            }
            if (!inner) {
                return std::nullopt;
            }
            at = *inner;
        } else if (same(member[i], at, state)) {
            ++at;
        } else {
            return std::nullopt;
        }
    }
    return at;
}

bool PatternSearch::take_synset(std::span<const PatternElement> elements, std::size_t at,
                                Walk& state) const {
    const Walk before = state;
    const auto& members = verbs_.synset(elements[at].set).members;
    for (std::size_t step = before.step; step < before.limit; ++step) {
        const std::size_t begin = before.word(step);
        for (const auto& member : members) {
            const auto end = member_end(member, begin, before);
            if (!end) {
                continue;
            }
            // Seen from the verb, the member's near word must be reachable.
            const std::size_t near = before.forward ? begin : *end - 1;
            const std::size_t first = before.word(before.step);
            if ((!before.forward && near > first) || !reachable(elements[at].gap, near, before)) {
                continue;
            }
            state = before;
            state.step = before.forward ? *end - before.origin : before.origin + 1 - begin;
            state.fit.words += member.size();
            if (walk(elements, at + 1, state)) {
                return true;
            }
        }
    }
    state = before;
    return false;
}

bool PatternSearch::take_phrase(std::span<const PatternElement> elements, std::size_t at,
                                Walk& state) const {
    const Walk before = state;
    const PatternElement& element = elements[at];
    std::size_t last = no_phrase;
    for (std::size_t step = before.step; step < before.limit; ++step) {
        const std::size_t index = phrase_of_[before.word(step)];
        if (index == no_phrase || index == last) {
            continue;
        }
        last = index;
        const NounPhrase& phrase = phrases_[index];
        const bool fits =
            element.kind == ElementKind::skip ||
            (element.kind == ElementKind::compound ? phrase.compound : phrase.coded());
        if (!fits || !reachable(element.gap, before.word(step), before)) {
            continue;
        }
        state = before;
        state.step = std::max(before.behind(phrase), step + 1);
        ++state.fit.words;
        if (element.kind == ElementKind::source) {
            state.fit.source = index;
        } else if (element.kind == ElementKind::target) {
            state.fit.target = index;
        } else if (element.kind == ElementKind::compound) {
            state.fit.compound = index;
        }
        if (walk(elements, at + 1, state)) {
            return true;
        }
        break; // the nearest actor is meant: one further out would need a ^
    }
    state = before;
    return false;
}

bool PatternSearch::walk(std::span<const PatternElement> elements, std::size_t at,
                         Walk& state) const {
    if (at == elements.size()) {
        return true;
    }
    switch (elements[at].kind) {
    case ElementKind::word:
        return take_word(elements, at, state);
    case ElementKind::synset:
        return take_synset(elements, at, state);
    default:
        return take_phrase(elements, at, state);
    }
}

std::optional<PatternFit> PatternSearch::best(std::span<const VerbPattern> patterns,
                                              const VerbScope& scope) const {
    std::optional<PatternFit> found;
    for (const VerbPattern& pattern : patterns) {
        Walk after{true, scope.verb_end, scope.end - scope.verb_end, 0, pattern.heads, {}};
        if (!walk(pattern.after, 0, after)) {
            continue;
        }
        const std::size_t before_words = scope.verb_begin - scope.begin;
        Walk before{false, scope.verb_begin - 1, before_words, 0, pattern.heads, after.fit};
        if (!walk(pattern.before, 0, before)) {
            continue;
        }
        before.fit.pattern = &pattern;
        if (!found || before.fit.words > found->words) {
            found = before.fit;
        }
    }
    return found;
}

} // namespace casus
