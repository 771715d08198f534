// What the distinct pairs of holders tell, all of them counted anew: climbs and returns, silos and seams, how
// many pairs there are, and which occur most often.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/flow_index.hpp"
#include "flow/holder_silos.hpp"
#include "flow/measures.hpp"
#include "flow/pair_counts.hpp"
#include "flow/top_lines.hpp"

namespace flipchart::flow {

struct CountedPairs {
  std::uint64_t pairs = 0;            // distinct ones
  std::vector<PairCount> silo_pairs;  // as HolderSilos numbers them; the same may stand there more than once
  std::vector<std::int64_t> handovers;  // by HandoverKinds
};

// All pairs of the issues; `lines` must be empty. Linear in stops of the issues; on all cores.
CountedPairs all_pairs(const Routes& routes, const FlowBasis& basis, const Bits& issues, TopLines& lines);

// Climbs, crossings, silos and seams.
void add_handovers(std::vector<PairCount> silo_pairs, const std::vector<std::int64_t>& handovers,
                   const HandoverKinds& kinds, const model::Organization& organization,
                   const HolderSilos& silos, Measures& measures);

}  // namespace flipchart::flow
