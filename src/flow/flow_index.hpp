// All that is found out beforehand about an organization's routes and silos, so that any filter is answered
// at once. Immutable; shared by the pictures of one history.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/handover_index.hpp"
#include "flow/issue_kinds.hpp"
#include "flow/routes.hpp"
#include "flow/silos.hpp"
#include "flow/top_lines.hpp"

namespace flipchart::flow {

struct FlowIndex {
  FlowIndex() = default;
  // Linear in stops; on all cores.
  FlowIndex(const model::Organization& organization, const model::History& history, const Routes& routes,
            const Silos& silos);

  std::vector<std::uint32_t> silo;  // by row, as HolderSilos numbers them
  HandoverIndex handovers;
  IssueKinds kinds;
  HolderRanks ranks;

  std::size_t bytes() const {
    return handovers.bytes() + kinds.bytes() + ranks.bytes() + silo.size() * sizeof(std::uint32_t);
  }
};

}  // namespace flipchart::flow
