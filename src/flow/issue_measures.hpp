// What a report says about issues one by one: all of Measures but what is about pairs of holders.
#pragma once

#include "flow/holder_silos.hpp"
#include "flow/issue_kinds.hpp"
#include "flow/issue_sums.hpp"
#include "flow/measures.hpp"

namespace flipchart::flow {

// `sums` of the kept issues. Linear in kinds and silos.
Measures issue_measures(const Kept& kept, const model::Filter& filter, const model::History& history,
                        const IssueSums& sums, const IssueKinds& kinds, const HolderSilos& silos);

}  // namespace flipchart::flow
