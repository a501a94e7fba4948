#pragma once

#include "core/language/document.h"
#include "core/language/language_model.h"

#include <span>
#include <string_view>

namespace casus {

/// Tags, lemmas, tree and entities of one sentence, appended to the document; `tokens` are its
/// words as spans of `text`, at least one.
void analyse_sentence(std::string_view text, std::span<const Span> tokens, std::uint32_t block,
                      const LanguageModel& model, Document& document);

} // namespace casus
