#pragma once

#include "graph/event_graph.h"
#include "graph/telling_table.h"

#include <map>
#include <string>
#include <vector>

namespace casus {

using Claims = std::map<std::string, std::vector<Claim>>;

/// The facts on which the tellings of an event speak: tolls always; date, location, source and
/// target where they differ. The version that most voices tell comes first. `voices` are those of
/// the records.
Claims make_claims(const std::vector<Record>& records, const std::vector<std::uint32_t>& voices,
                   const std::vector<Telling>& group);

/// The attributes of which two claims cannot both be true: days that do not meet, "killed 12" and
/// "killed at least 20", other places. Names of actors differ too often in mere wording. Sorted.
std::vector<std::string> find_conflicts(const Claims& claims);

} // namespace casus
