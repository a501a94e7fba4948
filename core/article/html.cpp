#include "core/article/html.h"

#include "core/article/page_metadata.h"
#include "core/article/text_blocks.h"
#include "core/hash.h"
#include "core/utf8.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace casus {
namespace {

constexpr int deepest_page = 500; // elements inside one another that are still walked

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Page = std::unique_ptr<xmlDoc, FreeDocument>;

bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return text.find(part) != std::string_view::npos;
    });
}

/// Elements whose content is never part of a story.
bool is_skipped_element(std::string_view name) {
    constexpr std::array<std::string_view, 20> skipped{
        "aside",  "button", "dialog", "fieldset", "figcaption", "footer",  "form",
        "head",   "iframe", "input",  "label",    "menu",       "nav",     "noscript",
        "script", "select", "style",  "svg",      "template",   "textarea"};
    return std::binary_search(skipped.begin(), skipped.end(), name);
}

/// Classes and ids that sites give to what stands around a story.
bool is_skipped_class(const std::string& names) {
    return holds_any(names,
                     {"sidebar",    "side-bar",   "footer",    "navbar",   "nav-",   "-nav",
                      "navigation", "menu",       "comment",   "related",  "share",  "social",
                      "promo",      "advert",     "ad-slot",   "banner",   "cookie", "newsletter",
                      "subscribe",  "breadcrumb", "widget",    "masthead", "byline", "author-bio",
                      "most-read",  "mostread",   "recommend", "popup",    "modal",  "caption",
                      "hidden",     "disclaimer", "tags"});
}

bool is_block_element(std::string_view name) {
    constexpr std::array<std::string_view, 14> blocks{"blockquote", "dd",    "div", "dt", "h2",
                                                      "h3",         "h4",    "li",  "p",  "pre",
                                                      "section",    "table", "td",  "ul"};
    return std::binary_search(blocks.begin(), blocks.end(), name);
}

struct Paragraph {
    std::string text;
    std::size_t link_bytes = 0; ///< of the text stand in links
    const xmlNode* container = nullptr;
    bool heading = false;
};

/// Collects the paragraphs of a page in reading order.
class ParagraphReader {
public:
    std::vector<Paragraph> read(const xmlNode* root) {
        walk(root, root, false, 0);
        flush(root, false);
        return std::move(paragraphs_);
    }

private:
    void walk(const xmlNode* node, const xmlNode* block, bool in_link, int depth) {
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (child->type == XML_TEXT_NODE && child->content != nullptr) {
                add_text(page_text(child->content), in_link);
            } else if (child->type == XML_ELEMENT_NODE && depth < deepest_page &&
                       !is_skipped(child)) {
                visit(child, block, in_link, depth);
            }
        }
    }

    void visit(const xmlNode* element, const xmlNode* block, bool in_link, int depth) {
        const std::string_view name = page_text(element->name);
        if (name == "br") {
            breaks_ = current_.text.empty() ? 0 : breaks_ + 1;
            if (breaks_ >= 2) {
                flush(block, false);
            } else {
                add_text(" ", false);
            }
            return;
        }
        if (!is_block_element(name)) {
            walk(element, block, in_link || name == "a", depth + 1);
            return;
        }
        flush(block, false);
        walk(element, element, in_link, depth + 1);
        flush(element, name[0] == 'h');
    }

    [[nodiscard]] static bool is_skipped(const xmlNode* element) {
        if (is_skipped_element(page_text(element->name))) {
            return true;
        }
        const std::string names =
            fold_case(page_attribute(element, "class") + " " + page_attribute(element, "id"));
        return names.size() > 1 && is_skipped_class(names);
    }

    void add_text(std::string_view text, bool in_link) {
        for (const char c : text) {
            const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (blank && (current_.text.empty() || current_.text.back() == ' ')) {
                continue;
            }
            current_.text += blank ? ' ' : c;
            current_.link_bytes += in_link ? 1 : 0;
            breaks_ = blank ? breaks_ : 0;
        }
    }

    void flush(const xmlNode* block, bool heading) {
        while (!current_.text.empty() && current_.text.back() == ' ') {
            current_.text.pop_back();
        }
        if (!current_.text.empty()) {
            current_.container = block->parent != nullptr ? block->parent : block;
            current_.heading = heading;
            paragraphs_.push_back(std::move(current_));
        }
        current_ = {};
        breaks_ = 0;
    }

    std::vector<Paragraph> paragraphs_;
    Paragraph current_;
    int breaks_ = 0;
};

bool is_linked(const Paragraph& paragraph) {
    return paragraph.link_bytes * 2 > paragraph.text.size();
}

/// How much a paragraph speaks for its container being the story.
std::size_t weight(const Paragraph& paragraph) {
    constexpr std::size_t shortest = 60;
    return is_linked(paragraph) || paragraph.text.size() < shortest ? 0 : paragraph.text.size();
}

/// The container with the most running text.
const xmlNode* story_container(const std::vector<Paragraph>& paragraphs) {
    std::vector<std::pair<const xmlNode*, std::size_t>> weights; // in the order of the page
    for (const Paragraph& paragraph : paragraphs) {
        const auto known = std::find_if(weights.begin(), weights.end(), [&](const auto& entry) {
            return entry.first == paragraph.container;
        });
        if (known != weights.end()) {
            known->second += weight(paragraph);
        } else {
            weights.emplace_back(paragraph.container, weight(paragraph));
        }
    }
    const auto best =
        std::max_element(weights.begin(), weights.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == weights.end() ? nullptr : best->first;
}

bool is_inside(const xmlNode* node, const xmlNode* container) {
    for (int depth = 0; node != nullptr && depth < deepest_page; node = node->parent, ++depth) {
        if (node == container) {
            return true;
        }
    }
    return false;
}

/// The story: paragraphs in the best container or beside it, without links and the title.
std::string story(const std::vector<Paragraph>& paragraphs, const std::string& title) {
    const xmlNode* container = story_container(paragraphs);
    const xmlNode* wider =
        container != nullptr && container->parent != nullptr ? container->parent : container;
    std::string text;
    for (const Paragraph& paragraph : paragraphs) {
        const bool own = is_inside(paragraph.container, container);
        const bool near = is_inside(paragraph.container, wider) && weight(paragraph) > 0;
        if ((own || near) && !is_linked(paragraph) && paragraph.text != title) {
            text += (text.empty() ? "" : "\n\n") + paragraph.text;
        }
    }
    return text;
}

Page parse_page(const std::string& utf8) {
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    return Page(
        htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options));
}

} // namespace

Article read_html_article(std::string_view bytes, const std::string& source, const Place& place) {
    const std::string utf8 = page_to_utf8(bytes);
    const Page page = parse_page(utf8);
    const xmlNode* root = page ? xmlDocGetRootElement(page.get()) : nullptr;
    if (root == nullptr) {
        throw Error(place, "is no web page that can be read; it is left out");
    }
    const PageMetadata metadata = read_page_metadata(root);
    Article article;
    article.title = metadata.title;
    article.url = metadata.url;
    article.published = metadata.published;
    article.source = source;
    article.text = story(ParagraphReader().read(root), article.title);
    if (article.text.empty()) {
        throw Error(place, "is a web page without running text; it is left out");
    }
    article.id = metadata.url.empty() ? ContentHash().add(article.title).add(article.text).hex()
                                      : ContentHash().add(metadata.url).hex();
    find_blocks(article);
    return article;
}

} // namespace casus
