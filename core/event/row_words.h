#pragma once

#include "core/event/event_lexicon.h"

#include <string>
#include <string_view>

namespace casus {

/// The words behind the lemma of the lexicon's row: "fire on" of "verbs.tsv:1088 open fire on"; ""
/// for a lone lemma.
inline std::string_view row_words(const EventSense& sense) {
    const std::string_view rule = sense.rule;
    const std::size_t lemma = rule.find(' ');
    const std::size_t words = lemma == std::string_view::npos ? lemma : rule.find(' ', lemma + 1);
    return words == std::string_view::npos ? std::string_view() : rule.substr(words + 1);
}

/// Whether `word` is one of some words between blanks.
inline bool holds_word(std::string_view words, std::string_view word) {
    const std::string edged = " " + std::string(words) + " ";
    return edged.find(" " + std::string(word) + " ") != std::string::npos;
}

} // namespace casus
