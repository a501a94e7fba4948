#pragma once

#include "render/arrow_router.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace casus {

/// Places for the nodes of a connected graph, so that distances on the plane are like distances
/// along its edges (stress majorization). The same graph gives the same places.
std::vector<Point> stress_layout(std::size_t nodes,
                                 const std::vector<std::pair<std::size_t, std::size_t>>& edges,
                                 double edge_length);

/// Moves boxes apart, as little as it can, until none are nearer than the gaps.
void push_apart(std::vector<Box>& boxes, double gap_x, double gap_y);

} // namespace casus
