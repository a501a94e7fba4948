#pragma once

#include "core/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace casus {

enum class LinkType : std::uint8_t {
    causes,
    enables,
    responds_to,
    purpose,
    prevents,
    precedes,
    part_of,
    reports,
    denies,
};
std::string_view to_string(LinkType type);
std::optional<LinkType> parse_link_type(std::string_view name);

/// A link between two events of one article. `from` is the cause or the earlier event, also for
/// responds_to (attack -> condemnation); part_of runs from the part to the whole. A planned event
/// may cause an earlier one, so links do not force an order of time.
struct Link {
    std::uint32_t from = 0; ///< index into Account::events
    std::uint32_t to = 0;
    LinkType type = LinkType::precedes;
    std::optional<Span> cue; ///< the words that say so: "after", "this is why"
    Span from_span;          ///< the clause that tells `from`
    Span to_span;
    double confidence = 0; ///< 0..1
    std::string rule;
};

} // namespace casus
