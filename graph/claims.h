#pragma once

#include "graph/cluster.h"
#include "graph/event_graph.h"

#include <map>
#include <string>
#include <vector>

namespace casus {

/// The facts on which the tellings of an event speak: tolls always, dates and places where they
/// differ. The version that most articles tell comes first.
std::map<std::string, std::vector<Claim>> make_claims(const std::vector<Record>& records,
                                                      const std::vector<Telling>& group);

} // namespace casus
