#include "core/for_each_article.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <memory>
#include <utility>

namespace casus {
namespace {

constexpr std::size_t articles_per_thread = 4;

} // namespace

void for_each_article(ArticleReader& articles, unsigned threads,
                      const std::function<Delivery(const Article&)>& work) {
    const std::size_t workers =
        threads == 0 ? static_cast<std::size_t>(tbb::info::default_concurrency()) : threads;
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers);
    using ArticlePtr = std::shared_ptr<Article>;
    const auto read = [&](tbb::flow_control& control) -> ArticlePtr {
        auto article = articles.next();
        if (!article) {
            control.stop();
            return nullptr;
        }
        return std::make_shared<Article>(std::move(*article));
    };
    const auto process = [&](const ArticlePtr& article) { return work(*article); };
    const auto deliver = [](const Delivery& delivery) { delivery(); };
    tbb::parallel_pipeline(
        workers * articles_per_thread,
        tbb::make_filter<void, ArticlePtr>(tbb::filter_mode::serial_in_order, read) &
            tbb::make_filter<ArticlePtr, Delivery>(tbb::filter_mode::parallel, process) &
            tbb::make_filter<Delivery, void>(tbb::filter_mode::serial_in_order, deliver));
}

} // namespace casus
