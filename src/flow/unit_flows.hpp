// Handovers between units, as the overlay draws them: across (lanes), along reporting lines (rivers), from
// customers.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/routes.hpp"
#include "flow/silos.hpp"
#include "flow/units.hpp"

namespace flipchart::flow {

// Sideways handovers from one unit to another.
struct UnitFlow {
  std::uint32_t from = 0;  // unit
  std::uint32_t to = 0;    // unit
  std::uint64_t handovers = 0;
  bool crosses = false;  // the two units' leaders stand in different silos
};

// What passes along the reporting line of one leader to the manager.
struct River {
  Slot leader = kNoSlot;  // the lower end
  std::uint64_t climbs = 0;
  std::uint64_t returns = 0;
};

// Issues that a customer raised and a unit was first to hold.
struct Arrival {
  std::uint32_t customer = 0;  // index into Organization::customers
  std::uint32_t unit = 0;
  std::uint64_t issues = 0;
};

// All that passed from one unit to another, along whatever way.
struct UnitHandovers {
  std::uint32_t from = 0;  // unit
  std::uint32_t to = 0;    // unit
  std::uint64_t handovers = 0;
  std::uint64_t climbs = 0, returns = 0;  // of these
  bool crosses = false;                   // as above
};

// A pair of units, both directions together.
struct UnitPair {
  std::uint32_t a = 0;  // the smaller unit number
  std::uint32_t b = 0;
  std::uint64_t handovers = 0;
  std::uint64_t came_back = 0;  // issues whose sequence of units returns over this pair
};

struct UnitFlows {
  std::vector<UnitFlow> across;       // by from, then to
  std::vector<River> rivers;          // by leader
  std::vector<Arrival> arrivals;      // by customer, then unit
  std::vector<UnitPair> pairs;        // by a, then b: every pair with handovers of any kind
  std::vector<UnitHandovers> all;     // by from, then to: the same, each direction by itself
  std::vector<std::uint64_t> inside;  // by unit: handovers between two of its own members
  std::uint64_t off_chart = 0;        // handovers with an end off the chart: never drawn
};

// Linear in the stops of kept issues plus the levels that climbs pass.
UnitFlows unit_flows(const model::Organization& organization, const model::History& history,
                     const Routes& routes, const Units& units, const Silos& silos, const Kept& kept);

}  // namespace flipchart::flow
