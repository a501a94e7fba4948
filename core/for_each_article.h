#pragma once

#include "core/article/reader.h"

#include <functional>

namespace casus {

/// What is left to do with an article after the work on it, in the order of the articles.
using Delivery = std::function<void()>;

/// Calls `work` on every article of `articles` on `threads` threads (0 = one for each core), and
/// the deliveries that it returns one after another, in the order of the articles, whatever the
/// number of threads. Holds at most a few articles for each thread, so memory is bounded.
void for_each_article(ArticleReader& articles, unsigned threads,
                      const std::function<Delivery(const Article&)>& work);

} // namespace casus
