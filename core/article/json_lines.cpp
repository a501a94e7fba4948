#include "core/article/json_lines.h"

#include "core/article/text_blocks.h"
#include "core/hash.h"

#include <simdjson.h>

#include <array>
#include <initializer_list>

namespace casus {
namespace {

using simdjson::dom::element;
using Names = std::initializer_list<const char*>;

/// Field names in use, ours first: casus, news-please, newspaper3k, trafilatura, common crawlers.
constexpr Names id_names{"id", "_id", "uuid", "doc_id", "article_id"};
constexpr Names published_names{
    "published", "date_publish", "publish_date",   "published_at",  "publication_date",
    "date",      "pubDate",      "date_published", "datePublished", "pub_date"};
constexpr Names title_names{"title", "headline", "title_page"};
constexpr Names text_names{"text",    "maintext",    "body",     "content",
                           "article", "articleBody", "raw_text", "full_text"};
constexpr Names url_names{"url", "link", "source_url", "canonical_url"};
constexpr Names source_names{"source",          "source_domain", "sitename",
                             "source-hostname", "publisher",     "outlet"};

/// The first field that holds a string; "" when none does.
std::string first_text(element object, Names names) {
    for (const char* name : names) {
        std::string_view value;
        if (object[name].get(value) == simdjson::SUCCESS && !value.empty()) {
            return std::string(value);
        }
        std::int64_t number = 0;
        if (object[name].get(number) == simdjson::SUCCESS) {
            return std::to_string(number);
        }
    }
    return "";
}

std::optional<Day> read_published(element object) {
    const std::string text = first_text(object, published_names);
    if (const auto day = parse_iso_day(text)) {
        return day;
    }
    return read_stamp(text);
}

} // namespace

Article read_json_article(std::string_view line, const std::string& source, const Place& place) {
    simdjson::dom::parser parser;
    element json;
    if (const auto error = parser.parse(line.data(), line.size()).get(json)) {
        throw Error(place, "is not JSON (" + std::string(simdjson::error_message(error)) +
                               "); the line is left out");
    }
    if (!json.is_object()) {
        throw Error(place, "is not a JSON object; the line is left out");
    }
    Article article;
    article.text = first_text(json, text_names);
    if (article.text.empty()) {
        throw Error(place, "has no text (looked for \"text\", \"maintext\", \"body\", "
                           "\"content\"); the line is left out");
    }
    article.title = first_text(json, title_names);
    article.url = first_text(json, url_names);
    const std::string outlet = first_text(json, source_names);
    article.source = outlet.empty() ? source : outlet;
    article.published = read_published(json);
    article.id = first_text(json, id_names);
    if (article.id.empty()) {
        article.id = ContentHash().add(article.title).add(article.text).hex();
    }
    find_blocks(article);
    return article;
}

} // namespace casus
