// Who is proposed to own a fix: the nearest leader of all who handed its issues over across silos.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/routes.hpp"
#include "flow/silos.hpp"

namespace flipchart::flow {

// The lowest common ancestor of both ends of every handover of these issues that crosses a silo with both
// ends on the chart; where none crosses, of all their holders on the chart. It may be one of them; kNoSlot
// where there is none, or none shared. Linear in the stops of these issues, times the levels.
Slot shared_leader_of(const model::Organization& organization, const Routes& routes, const Silos& silos,
                      const std::vector<std::uint32_t>& issues);

}  // namespace flipchart::flow
