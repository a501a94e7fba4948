#include "core/actor/actor_code.h"

#include <algorithm>

namespace casus {
namespace {

/// Roles that stand without a country.
bool is_international(std::string_view role) {
    return role == "IGO" || role == "NGO" || role == "NGM" || role == "MNC" || role == "INT";
}

} // namespace

const Office* office_on(const NameEntry& person, std::optional<Day> day) {
    if (!day) {
        return person.offices.empty() ? nullptr : &person.offices.back();
    }
    const Office* held = nullptr;
    for (const Office& office : person.offices) {
        const bool later = held == nullptr || office.days.first > held->days.first;
        if (overlap(office.days, one_day(*day)) && later) {
            held = &office;
        }
    }
    return held;
}

void take_office(const NameEntry& person, std::optional<Day> day, Actor& actor) {
    if (const Office* office = office_on(person, day)) {
        actor.country = office->country;
        add_roles(actor.roles, {office->role});
        return;
    }
    const bool has_left =
        day && std::any_of(person.offices.begin(), person.offices.end(), [&](const Office& office) {
            return !office.days.open_end && office.days.last < *day;
        });
    actor.country = person.country;
    if (has_left) {
        add_roles(actor.roles, {"ELI"});
    }
}

void add_roles(std::vector<std::string>& roles, const std::vector<std::string>& more) {
    for (const std::string& role : more) {
        if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end()) {
            roles.push_back(role);
        }
    }
}

std::string code_of(const Actor& actor) {
    if (!actor.code.empty()) {
        return actor.code;
    }
    const std::string role = actor.roles.empty() ? "" : actor.roles.front();
    if (is_international(role) && actor.country.empty()) {
        return role;
    }
    return actor.country.empty() && role.empty()
               ? ""
               : (actor.country.empty() ? "---" : actor.country) + role;
}

} // namespace casus
