// The lists of a report, each in its final order: count descending, then labels by bytes.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/holder_silos.hpp"
#include "flow/measures.hpp"
#include "flow/pair_counts.hpp"

namespace flipchart::flow {

// How long issues were with one silo.
struct HeldSum {
  std::int64_t millis = 0;
  std::int64_t runs = 0;   // of someone there
  std::int64_t timed = 0;  // those for a time that is known
};

// Pairs of silos as HolderSilos numbers them; the same pair may stand there more than once.
std::vector<SiloPair> silo_pairs(std::vector<PairCount> counts, const HolderSilos& silos);
// `by_leader` counts by slot, its last entry is "across roots", listed last.
std::vector<Seam> seams_of(const std::vector<std::uint64_t>& by_leader,
                           const model::Organization& organization);
// `sums` by silo of HolderSilos. Longest first; silos whose time nobody knows last.
std::vector<Held> held_by(const std::vector<HeldSum>& sums, const HolderSilos& silos);

}  // namespace flipchart::flow
