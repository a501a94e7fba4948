#pragma once

#include "core/article/article.h"
#include "core/problem.h"

#include <optional>
#include <string>
#include <string_view>

namespace casus {

/// Reads one article from one line of JSON: the fields of casus, news-please and common crawlers.
/// `source` stands where the line names none. Throws Error(place, what) when it is not an article.
Article read_json_article(std::string_view line, const std::string& source, const Place& place);

} // namespace casus
