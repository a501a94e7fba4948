#pragma once

#include "core/article/article.h"
#include "core/problem.h"

#include <string>
#include <string_view>

namespace casus {

/// Reads a web page: title and publication day from its metadata, the main text from its paragraphs
/// (joined by empty lines, without the title). Throws Error(place, what) when there is no text.
Article read_html_article(std::string_view bytes, const std::string& source, const Place& place);

} // namespace casus
