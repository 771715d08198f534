// Lanes: which horizontal track of the corridor each handover runs in, and where it leaves and enters its
// cards.
#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.hpp"

namespace flipchart::layout {

// One line between two cards that stand on the corridor, both directions where both are used.
struct LaneRequest {
  std::uint32_t left = 0;   // order (from left to right) of the card at its left end
  std::uint32_t right = 0;  // order of the card at its right end, > left
  double width = 0;         // of the whole bundle: both strokes of a ping-pong and the space between them
};

struct LanePlan {
  std::vector<double>
      middle;        // by request: distance of the bundle's middle from the teams' side of the corridor
  double depth = 0;  // the corridor's height that holds all lanes
};

// Interval colouring, shortest span nearest the teams (docs/decisions/): greedy over requests by span; a lane
// holds requests whose spans do not touch (sharing the card at an end is touching); a lane is as high as its
// widest bundle. `first` is the free space before the first lane, `gap` between lanes, `last` after the last.
// Without requests the plan is empty and its depth 0. O(n log n + n * lanes * log n).
LanePlan planned_lanes(const std::vector<LaneRequest>& requests, double first, double gap, double last);

}  // namespace flipchart::layout
