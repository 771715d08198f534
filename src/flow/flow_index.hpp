// All that is found out beforehand about an organization's routes and silos, so that any filter is answered
// at once. Immutable; shared by the pictures of one history.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/frequent_pairs.hpp"
#include "flow/handover_kinds.hpp"
#include "flow/issue_kinds.hpp"
#include "flow/routes.hpp"
#include "flow/silos.hpp"
#include "flow/top_lines.hpp"

namespace flipchart::flow {

// What one question needs; many need a FlowIndex.
struct FlowBasis {
  FlowBasis() = default;
  // Linear in stops; on all cores.
  FlowBasis(const model::Organization& organization, const model::History& history, const Routes& routes,
            const Silos& silos);

  std::vector<std::uint32_t> silo;  // by row, as HolderSilos numbers them
  HandoverKinds handover_kinds;
  IssueKinds issue_kinds;
  HolderRanks ranks;

  std::size_t bytes() const {
    return issue_kinds.bytes() + ranks.bytes() + silo.size() * sizeof(std::uint32_t);
  }
};

struct FlowIndex : FlowBasis {
  // Silos above which their pairs are counted anew for each question.
  static constexpr std::uint32_t kFewSilos = 256;

  FlowIndex() = default;
  // Linear in stops; on all cores.
  FlowIndex(const model::Organization& organization, const model::History& history, const Routes& routes,
            const Silos& silos);

  bool knows_handovers = false;  // where silos are few
  std::vector<Bits> held_in;     // by silo: the issues that somebody there held; empty where silos are many
  NarrowColumn handover_kind;    // by stop, where they are known
  FrequentPairs frequent;        // where handovers are known

  std::size_t bytes() const {
    std::size_t bytes = FlowBasis::bytes() + handover_kind.bytes() + frequent.bytes();
    for (const Bits& issues : held_in) bytes += issues.bytes();
    return bytes;
  }
};

}  // namespace flipchart::flow
