// Where the lanes of each unit may end: the nearest edge to the corridor that a straight line reaches freely.
#pragma once

#include <vector>

#include "compose/flow_layer_plan.hpp"

namespace flipchart::compose {

// By unit; `wanted` (by unit) says whose ends are asked for. Linear in units and, for each leader above the
// corridor that is asked for, in the cards of the rows below.
std::vector<LaneEnd> lane_ends(const Subject& subject, const Obstacles& obstacles,
                               const std::vector<std::uint8_t>& wanted);

}  // namespace flipchart::compose
