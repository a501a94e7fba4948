#pragma once

#include "core/account.h"
#include "core/article/reader.h"
#include "core/resources.h"

#include <functional>

namespace casus {

/// Extracts every article of `articles` on `threads` threads (0 = one for each core) and hands the
/// accounts to `sink` one after another, in the order of the articles, whatever the number of
/// threads. Holds at most a few articles for each thread, so memory is bounded.
void extract_all(ArticleReader& articles, const Resources& resources, unsigned threads,
                 const std::function<void(Account&&)>& sink);

} // namespace casus
