#pragma once

#include "core/dictionary/words.h"
#include "core/language/document.h"

#include <span>
#include <string_view>
#include <vector>

namespace casus {

/// A word of a sentence as dictionaries see it: hyphens part words, punctuation is none.
struct SentenceWord {
    TextWord form;
    TextWord lemma;
    TokenIndex token = no_token;
    Span span;
    bool comma_before = false;
    bool skippable = false; ///< articles, "has", numbers: may stand where a pattern wants adjacency
};

std::vector<SentenceWord> sentence_words(std::string_view text, const Document& document,
                                         const Sentence& sentence, const WordTable& table);

/// The forms alone, for phrase look-ups.
std::vector<TextWord> word_forms(std::span<const SentenceWord> words);

} // namespace casus
