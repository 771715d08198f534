// What happens in each unit, as hot spots show it: how much it raised, passed on and solved, and how long it
// held what it had.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/routes.hpp"
#include "flow/units.hpp"

namespace flipchart::flow {

struct UnitHeat {
  std::uint64_t raised = 0;     // kept issues whose first holder on the chart is one of its members
  std::uint64_t passed_on = 0;  // handovers from a member to anybody who is none
  std::uint64_t solved = 0;     // kept closed issues whose last holder is one of its members
  Millis waited = 0;            // the time for which its members held issues ("held" in docs/formats.md)

  UnitHeat& operator+=(const UnitHeat& more) {
    raised += more.raised;
    passed_on += more.passed_on;
    solved += more.solved;
    waited += more.waited;
    return *this;
  }
  friend bool operator==(const UnitHeat&, const UnitHeat&) = default;
};

// By unit, of kept issues. Linear in their stops, on all cores, with the same result on any number.
std::vector<UnitHeat> unit_heat(const model::History& history, const Routes& routes, const Units& units,
                                const Kept& kept);

}  // namespace flipchart::flow
