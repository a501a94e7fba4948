#include "core/event/event.h"

#include "core/names.h"

namespace casus {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 17> type_names{
    "AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE", "AID",
    "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",  "PROTEST",
    "MOBILIZE", "SANCTION", "COERCE",  "ASSAULT", "OTHER",
};

constexpr std::array<std::string_view, 5> status_names{
    "actual", "ongoing", "planned", "hypothetical", "negated",
};

constexpr std::array<std::string_view, 4> basis_names{
    "",
    "explicit",
    "inferred",
    "published",
};

constexpr std::array<std::string_view, 5> toll_kind_names{
    "killed", "injured", "displaced", "missing", "detained",
};

constexpr std::array<std::string_view, 4> toll_bound_names{
    "exact",
    "at least",
    "up to",
    "about",
};

} // namespace

std::string_view to_string(EventType value) {
    return name_of(type_names, value);
}

std::optional<EventType> parse_event_type(std::string_view name) {
    return named<EventType>(type_names, name);
}

std::string_view to_string(EventStatus value) {
    return name_of(status_names, value);
}

std::optional<EventStatus> parse_event_status(std::string_view name) {
    return named<EventStatus>(status_names, name);
}

std::string_view to_string(DateBasis value) {
    return name_of(basis_names, value);
}

std::optional<DateBasis> parse_date_basis(std::string_view name) {
    return named<DateBasis>(basis_names, name);
}

std::string_view to_string(Toll::Kind value) {
    return name_of(toll_kind_names, value);
}

std::optional<Toll::Kind> parse_toll_kind(std::string_view name) {
    return named<Toll::Kind>(toll_kind_names, name);
}

std::string_view to_string(Toll::Bound value) {
    return name_of(toll_bound_names, value);
}

std::optional<Toll::Bound> parse_toll_bound(std::string_view name) {
    return named<Toll::Bound>(toll_bound_names, name);
}

} // namespace casus
