#include "core/actor/actor.h"

#include "core/names.h"

namespace casus {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 13> kind_names{
    "country", "person",  "government", "igo",      "military", "rebel", "party",
    "ngo",     "company", "media",      "civilian", "group",    "other",
};

constexpr std::array<std::string_view, 5> relation_names{
    "member_of", "leads", "allied_with", "opposed_to", "in_contact_with",
};

} // namespace

std::string_view to_string(ActorKind value) {
    return name_of(kind_names, value);
}

std::optional<ActorKind> parse_actor_kind(std::string_view name) {
    return named<ActorKind>(kind_names, name);
}

std::string_view to_string(ActorRelationType value) {
    return name_of(relation_names, value);
}

std::optional<ActorRelationType> parse_actor_relation_type(std::string_view name) {
    return named<ActorRelationType>(relation_names, name);
}

} // namespace casus
