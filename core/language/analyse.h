#pragma once

#include "core/article/article.h"
#include "core/language/document.h"
#include "core/language/language_model.h"

namespace casus {

/// Sentences, tokens, tags, lemmas, dependency trees and entities of the told blocks of an article.
/// Linear in the length of the text, for any bytes.
Document analyse(const Article& article, const LanguageModel& model);

} // namespace casus
