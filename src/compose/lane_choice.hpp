// Which pairs of units get a lane in the corridor, how wide their lines are and where each lane runs.
// Asked once of the whole history to size the corridor, and again of what a filter keeps to draw it; the
// second answer is made to fit into the room of the first. It knows no coordinates, only the order of the
// teams.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "flow/unit_flows.hpp"

namespace flipchart::compose {

inline constexpr std::size_t kMostLanes = 40;
// Beyond this many lanes the smallest are left out as long as they carry no more than the share together:
// lines that nobody could follow hide the ones that matter. What is left out is stated in numbers.
inline constexpr std::size_t kReadableLanes = 12;
inline constexpr double kThinnedShare = 0.08;
inline constexpr double kPingPongGap = 2.5;  // between the two strokes of a doubled line
inline constexpr double kThinnestFlow = 1.5;
inline constexpr double kFirstLane = 26;  // free space between the teams' cards and the first lane
inline constexpr double kLaneGap = 5;
inline constexpr double kAfterLanes = 22;  // and after the last

// How many pairs may have a lane, and how many of these are kept for pairs of different silos.
struct LaneLimits {
  std::size_t most = kMostLanes;
  std::size_t for_crossings = 0;
};
inline constexpr LaneLimits kFarLanes{16, 8};

struct LaneChoice {
  // One pair of units, both directions together: a doubled line where both are used.
  struct Lane {
    std::uint32_t unit_a = 0;  // the one further left
    std::uint32_t unit_b = 0;
    std::uint64_t a_to_b = 0;  // handovers
    std::uint64_t b_to_a = 0;
    std::uint64_t came_back = 0;  // issues that returned over this pair
    bool crosses = false;         // the two stand in different silos
    double width_ab = 0;          // 0 for a direction without handovers
    double width_ba = 0;
    double middle = 0;  // of the bundle, from the teams' side of the corridor

    std::uint64_t handovers() const { return a_to_b + b_to_a; }
    double width() const { return width_ab + width_ba + (width_ab > 0 && width_ba > 0 ? kPingPongGap : 0); }
  };
  std::vector<Lane> lanes;      // largest first
  double depth = 0;             // the corridor's height that holds them; 0 without lanes
  double width_unit = 0;        // width of n handovers = max(kThinnestFlow, width_unit * sqrt(n))
  std::uint64_t not_drawn = 0;  // sideways handovers between units that got no lane
};

// The width of a line of `handovers` on this choice's scale.
double flow_width(double width_unit, std::uint64_t handovers);

// `order_of_unit`, by unit: the place of its leader from left to right, kNoSlot for leaders that do not stand
// on the corridor. `widest` is the width of the largest flow. The largest pairs get a lane: `limits.most` of
// them, and fewer by kThinnedShare. Where the lanes would be deeper than `room`, all widths shrink together
// until they fit or are thinnest. O(pairs log pairs).
LaneChoice chosen_lanes(const flow::UnitFlows& flows, const std::vector<std::uint32_t>& order_of_unit,
                        double widest, double room = std::numeric_limits<double>::infinity(),
                        LaneLimits limits = {});

}  // namespace flipchart::compose
