#include "core/article/page_metadata.h"

#include "core/article/text_blocks.h"
#include "core/utf8.h"

#include <libxml/encoding.h>
#include <libxml/xmlmemory.h>

#include <algorithm>
#include <array>
#include <memory>

namespace casus {
namespace {

constexpr int deepest_page = 500;

std::string squeezed(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    while (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

std::string content_of(const xmlNode* element) {
    const std::unique_ptr<xmlChar, void (*)(void*)> content(xmlNodeGetContent(element),
                                                            [](void* text) { xmlFree(text); });
    return squeezed(page_text(content.get()));
}

/// The first ISO date or stamp in a text.
std::optional<Day> day_in(std::string_view text) {
    if (const auto day = parse_iso_day(text)) {
        return day;
    }
    return read_stamp(text);
}

/// "/2016/12/16/" or "/2016-12-16" in an address.
std::optional<Day> day_in_address(std::string_view url) {
    for (std::size_t at = url.find("/20"); at != std::string_view::npos;
         at = url.find("/20", at + 1)) {
        std::string digits(url.substr(at + 1, 10));
        std::replace(digits.begin(), digits.end(), '/', '-');
        if (const auto day = parse_iso_day(digits)) {
            return day;
        }
    }
    return std::nullopt;
}

/// What is known of the page so far; the smaller the rank, the better the source.
struct Found {
    int rank = 1000;
    std::optional<Day> day;

    void offer(int new_rank, std::optional<Day> new_day) {
        if (new_day && new_rank < rank) {
            rank = new_rank;
            day = new_day;
        }
    }
};

constexpr std::array<std::string_view, 16> date_names{"article:published_time",
                                                      "datepublished",
                                                      "og:published_time",
                                                      "parsely-pub-date",
                                                      "sailthru.date",
                                                      "pubdate",
                                                      "publishdate",
                                                      "publish-date",
                                                      "dc.date.issued",
                                                      "dcterms.created",
                                                      "dc.date",
                                                      "dcterms.date",
                                                      "date",
                                                      "article.published",
                                                      "timestamp",
                                                      "datecreated"};

class MetadataReader {
public:
    PageMetadata read(const xmlNode* root) {
        walk(root, 0);
        PageMetadata metadata;
        metadata.url = url_;
        found_.offer(50, day_in_address(url_));
        metadata.published = found_.day;
        metadata.title = !og_title_.empty()  ? og_title_
                         : !heading_.empty() ? heading_
                                             : without_site(page_title_);
        return metadata;
    }

private:
    void walk(const xmlNode* node, int depth) {
        for (const xmlNode* child = node->children; child != nullptr && depth < deepest_page;
             child = child->next) {
            if (child->type == XML_ELEMENT_NODE) {
                visit(child);
                walk(child, depth + 1);
            }
        }
    }

    void visit(const xmlNode* element) {
        const std::string_view name = page_text(element->name);
        if (name == "meta") {
            visit_meta(element);
        } else if (name == "title" && page_title_.empty()) {
            page_title_ = content_of(element);
        } else if (name == "h1" && heading_.empty()) {
            heading_ = content_of(element);
        } else if (name == "link" && page_attribute(element, "rel") == "canonical") {
            url_ = page_attribute(element, "href");
        } else if (name == "script" && page_attribute(element, "type") == "application/ld+json") {
            found_.offer(1, day_in_structured_data(content_of(element)));
        } else if (name == "time") {
            visit_time(element);
        } else if (!page_attribute(element, "itemprop").empty()) {
            visit_property(element);
        } else {
            visit_visible_date(element);
        }
    }

    void visit_meta(const xmlNode* element) {
        std::string key = page_attribute(element, "property");
        for (const char* attribute : {"name", "itemprop"}) {
            key = key.empty() ? page_attribute(element, attribute) : key;
        }
        key = fold_case(key);
        const std::string content = page_attribute(element, "content");
        if (key == "og:title" && og_title_.empty()) {
            og_title_ = squeezed(content);
        } else if (key == "og:url" && url_.empty()) {
            url_ = content;
        }
        const auto* known = std::find(date_names.begin(), date_names.end(), key);
        if (known != date_names.end()) {
            found_.offer(2 + static_cast<int>(known - date_names.begin()), day_in(content));
        }
    }

    void visit_time(const xmlNode* element) {
        const std::string machine = page_attribute(element, "datetime");
        const bool published =
            page_attribute(element, "pubdate") != "" ||
            fold_case(page_attribute(element, "class")).find("publish") != std::string::npos ||
            fold_case(page_attribute(element, "itemprop")) == "datepublished";
        found_.offer(published ? 20 : 30, day_in(machine.empty() ? content_of(element) : machine));
    }

    void visit_property(const xmlNode* element) {
        if (fold_case(page_attribute(element, "itemprop")) == "datepublished") {
            const std::string machine = page_attribute(element, "content");
            found_.offer(19, day_in(machine.empty() ? content_of(element) : machine));
        }
    }

    /// A short element whose class speaks of a date, or that is nothing but a stamp.
    void visit_visible_date(const xmlNode* element) {
        const std::string names =
            fold_case(page_attribute(element, "class") + " " + page_attribute(element, "id"));
        const bool dated =
            names.find("date") != std::string::npos || names.find("time") != std::string::npos ||
            names.find("byline") != std::string::npos || names.find("meta") != std::string::npos ||
            names.find("publish") != std::string::npos;
        if (dated) {
            found_.offer(60, read_stamp(content_of(element)));
        }
    }

    /// "datePublished" of JSON-LD, wherever it stands in the data.
    [[nodiscard]] static std::optional<Day> day_in_structured_data(std::string_view json) {
        const std::size_t key = json.find("\"datePublished\"");
        if (key == std::string_view::npos) {
            return std::nullopt;
        }
        const std::size_t begin = json.find('"', key + 15);
        return begin == std::string_view::npos
                   ? std::nullopt
                   : day_in(json.substr(begin + 1, json.find('"', begin + 1) - begin - 1));
    }

    /// "Headline | Site" -> "Headline".
    [[nodiscard]] static std::string without_site(const std::string& title) {
        for (const std::string_view mark :
             {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: "}) {
            const std::size_t at = title.rfind(mark);
            if (at != std::string::npos && at > title.size() / 3) {
                return title.substr(0, at);
            }
        }
        return title;
    }

    Found found_;
    std::string og_title_;
    std::string heading_;
    std::string page_title_;
    std::string url_;
};

/// The charset that the first bytes of a page name; "" = none.
std::string named_charset(std::string_view bytes) {
    const std::string head = fold_case(bytes.substr(0, 2048));
    const std::size_t at = head.find("charset=");
    if (at == std::string::npos) {
        return "";
    }
    const std::size_t begin = head.find_first_not_of("\"' ", at + 8);
    return begin == std::string::npos
               ? ""
               : head.substr(begin, head.find_first_of("\"' />;", begin) - begin);
}

} // namespace

PageMetadata read_page_metadata(const xmlNode* root) {
    return MetadataReader().read(root);
}

std::string page_attribute(const xmlNode* element, const char* name) {
    const std::unique_ptr<xmlChar, void (*)(void*)> value(
        xmlGetProp(element, reinterpret_cast<const xmlChar*>(name)), // NOLINT: libxml2's bytes
        [](void* text) { xmlFree(text); });
    return std::string(page_text(value.get()));
}

std::string_view page_text(const xmlChar* text) {
    return text == nullptr ? "" : reinterpret_cast<const char*>(text); // NOLINT: libxml2's bytes
}

std::string page_to_utf8(std::string_view bytes) {
    const std::string charset = named_charset(bytes);
    const bool single_byte =
        charset.starts_with("iso-8859") || charset.starts_with("windows") || charset == "latin1";
    xmlCharEncodingHandler* handler = single_byte || charset.empty() || charset == "utf-8"
                                          ? nullptr
                                          : xmlFindCharEncodingHandler(charset.c_str());
    if (handler == nullptr) {
        return to_valid_utf8(bytes);
    }
    xmlBuffer* in = xmlBufferCreateStatic(const_cast<char*>(bytes.data()),
                                          bytes.size()); // NOLINT: not written to
    xmlBuffer* out = xmlBufferCreate();
    const int converted = xmlCharEncInFunc(handler, out, in);
    std::string utf8(page_text(xmlBufferContent(out)));
    xmlBufferFree(in);
    xmlBufferFree(out);
    xmlCharEncCloseFunc(handler);
    return converted < 0 ? to_valid_utf8(bytes) : to_valid_utf8(utf8);
}

} // namespace casus
