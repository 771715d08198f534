// Everything about the drawn flows that is decided before a path exists: which lines there are, where they
// meet their cards, how wide they are. Places come from the whole history and widths from what the filter
// keeps, so that nothing moves when a filter is set.
#pragma once

#include <cstdint>
#include <vector>

#include "compose/flow_layer_obstacles.hpp"
#include "compose/layers.hpp"

namespace flipchart::compose {

inline constexpr double kClimbReturnGap = 3;
inline constexpr std::size_t kMostFarRivers = 24;
inline constexpr double kThinnestReturn = 4;  // a hollow stroke needs an inside

// One direction of a line.
struct Strand {
  std::uint64_t whole = 0;  // handovers in the whole history
  std::uint64_t now = 0;    // in what the filter keeps
  double planned = 0;       // the width its place was made for, 0 without handovers
  double width = 0;         // as drawn
};

// Where the lanes of a unit end: on its lead's card, on the card of a leader above the corridor, or on the
// stack of one whose card cannot be reached.
struct LaneEnd {
  enum class Kind : std::uint8_t { none, lead, stack, above } kind = Kind::none;
  base::Slot card = base::kNoSlot;  // of the arrangement
  base::ItemId id;                  // whom lines that end here name
  Interval edge;                    // where ports may lie
  double y = 0;                     // of that edge
  // Above only: the card's edge may have no free way down; then lines jog at `jog` from `card_x` to the port.
  bool jogs = false;
  double jog = 0;
  double card_x = 0;
};

// Handovers between two units, in one lane.
struct LaneLine {
  std::uint32_t unit_a = 0;  // further left
  std::uint32_t unit_b = 0;
  Strand ab, ba;
  std::uint64_t came_back = 0;  // in what the filter keeps
  bool crosses = false;
  double y = 0;             // of the bundle's middle
  double x_a = 0, x_b = 0;  // of its ports' middles
  double bundle() const {
    return ab.planned + ba.planned + (ab.planned > 0 && ba.planned > 0 ? kPingPongGap : 0);
  }
};

// What passes along one reporting line between two leaders.
struct RiverLine {
  base::Slot child = base::kNoSlot;  // of the arrangement
  base::Slot parent = base::kNoSlot;
  Strand climb, back;
  double x_child = 0, x_parent = 0;  // of its ports' middles
  double bundle() const {
    return climb.planned + back.planned + (climb.planned > 0 && back.planned > 0 ? kClimbReturnGap : 0);
  }
};

struct FlowPlan {
  bool between_silos = false;     // then units are silos, or those counted together
  std::vector<LaneEnd> end;       // by unit
  std::vector<LaneLine> lanes;    // largest first
  std::vector<RiverLine> rivers;  // by parent, then child: from left to right
  std::uint64_t thin_rivers = 0;  // handovers along lines that give way to these, now; far only
  double width_unit = 0;          // of the strokes as drawn
  double deepest = 0;             // distance from the teams' side to the far side of the last lane
};

bool stands_aside(const Arrangement& arrangement, base::Slot card);
// Linear in units, rivers and pairs (ports: n log n).
FlowPlan planned_flows(const Subject& subject, const flow::UnitFlows& now, const Obstacles& obstacles);

}  // namespace flipchart::compose
