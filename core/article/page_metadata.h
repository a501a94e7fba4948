#pragma once

#include "core/time/day.h"

#include <libxml/tree.h>

#include <optional>
#include <string>
#include <string_view>

namespace casus {

struct PageMetadata {
    std::string title; ///< "" = none
    std::string url;   ///< canonical address, "" = none
    std::optional<Day> published;
};

/// Title, address and publication day of a page: structured data first, then meta elements, the
/// address, and what a reader sees.
PageMetadata read_page_metadata(const xmlNode* root);

/// An attribute's value, "" when it is missing.
std::string page_attribute(const xmlNode* element, const char* name);
/// libxml2's bytes as text; "" for null.
std::string_view page_text(const xmlChar* text);
/// Decodes by the byte order mark or the charset that the page names, else as UTF-8 or
/// Windows-1252.
std::string page_to_utf8(std::string_view bytes);

} // namespace casus
