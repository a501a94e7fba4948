#pragma once

#include "core/actor/actor.h"
#include "core/actor/actor_lexicon.h"

#include <optional>
#include <string>
#include <vector>

namespace casus {

/// The office that a person holds on a day: the one whose days hold it, the later one where two
/// do. Null before the first and after the last, where the days are known. Without a day the last.
const Office* office_on(const NameEntry& person, std::optional<Day> day);

/// Country and roles of a listed person on a day. Who has left office is ELI (elite), not GOV.
void take_office(const NameEntry& person, std::optional<Day> day, Actor& actor);

/// Adds the roles that are not there yet.
void add_roles(std::vector<std::string>& roles, const std::vector<std::string>& more);

/// CAMEO-style: the country and the first role, "USAGOV"; "---REB" where the country is not known;
/// "IGO", "NGO" alone. Keeps a code that the actor has already.
std::string code_of(const Actor& actor);

} // namespace casus
