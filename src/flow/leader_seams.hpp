// Seams as a leader sees them: every pair of units in different silos with handovers between them, at the
// nearest shared leader of the two.
//
// A unit stands in the silo of the position that leads it. Handovers of every kind between members of the two
// count, climbs and returns too. What is inside one unit, or has an end off the chart, is in no seam.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/routes.hpp"
#include "flow/silos.hpp"
#include "flow/units.hpp"

namespace flipchart::flow {

struct UnitSeam {
  std::uint32_t a = 0;          // the smaller unit number
  std::uint32_t b = 0;          // the larger
  Slot leader = kNoSlot;        // nearest shared leader, who may lead one of the two; kNoSlot across roots
  std::uint64_t forth = 0;      // handovers from a member of a to one of b
  std::uint64_t back = 0;       // from b to a
  std::uint64_t came_back = 0;  // issues whose sequence of units returns over this pair
  // Over all these handovers: how long the receiver held the issue, from the first event of the receiver's
  // run to the first of the next run; after the last run to the closing, or while open to the latest time of
  // the whole history. Never negative; where one of the two times is not known it adds nothing. Milliseconds.
  Millis lost = 0;

  std::uint64_t handovers() const { return forth + back; }
};

// Handovers descending, then by unit numbers. Linear in the stops of kept issues, on all cores with the same
// result on any number; O(n log n) in the seams, times the levels up to their leaders.
std::vector<UnitSeam> unit_seams(const model::Organization& organization, const model::History& history,
                                 const Routes& routes, const Units& units, const Silos& silos,
                                 const Kept& kept);

}  // namespace flipchart::flow
