#pragma once

#include "core/article/article.h"

namespace casus {

/// Recognises the language of the article and marks blocks that are reliably in another one.
void mark_foreign(Article& article);

} // namespace casus
