#pragma once

#include "graph/actor_table.h"
#include "graph/record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace casus {

/// One article's event, as it is compared with others.
struct Telling {
    std::uint32_t record = 0;
    std::uint32_t event = 0; ///< index in the record
    std::string hash;        ///< of its content: its place in every order
};

/// Groups the tellings of the same event. A pure function of the set: tellings are taken in an
/// order that their content fixes; each joins the most similar group that it contradicts in no
/// member, or opens one. Time near-linear in the number of tellings.
std::vector<std::vector<Telling>> cluster_events(const std::vector<Record>& records,
                                                 const ActorTable& actors);

} // namespace casus
