#include "core/link/link.h"

#include "core/names.h"

namespace casus {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 9> type_names{
    "causes",   "enables", "responds_to", "purpose", "prevents",
    "precedes", "part_of", "reports",     "denies",
};

} // namespace

std::string_view to_string(LinkType value) {
    return name_of(type_names, value);
}

std::optional<LinkType> parse_link_type(std::string_view name) {
    return named<LinkType>(type_names, name);
}

} // namespace casus
