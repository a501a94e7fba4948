#include "core/extract_all.h"

#include "core/extract.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <memory>
#include <utility>

namespace casus {
namespace {

constexpr std::size_t articles_per_thread = 4;

} // namespace

void extract_all(ArticleReader& articles, const Resources& resources, unsigned threads,
                 const std::function<void(Account&&)>& sink) {
    const std::size_t workers =
        threads == 0 ? static_cast<std::size_t>(tbb::info::default_concurrency()) : threads;
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers);
    using ArticlePtr = std::shared_ptr<Article>;
    using AccountPtr = std::shared_ptr<Account>;
    const auto read = [&](tbb::flow_control& control) -> ArticlePtr {
        auto article = articles.next();
        if (!article) {
            control.stop();
            return nullptr;
        }
        return std::make_shared<Article>(std::move(*article));
    };
    const auto work = [&](const ArticlePtr& article) {
        return std::make_shared<Account>(extract(*article, resources));
    };
    const auto deliver = [&](const AccountPtr& account) { sink(std::move(*account)); };
    tbb::parallel_pipeline(
        workers * articles_per_thread,
        tbb::make_filter<void, ArticlePtr>(tbb::filter_mode::serial_in_order, read) &
            tbb::make_filter<ArticlePtr, AccountPtr>(tbb::filter_mode::parallel, work) &
            tbb::make_filter<AccountPtr, void>(tbb::filter_mode::serial_in_order, deliver));
}

} // namespace casus
