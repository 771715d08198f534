// The lists of a report, each in its final order: count descending, then labels by bytes.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/holder_silos.hpp"
#include "flow/measures.hpp"
#include "flow/pair_counts.hpp"

namespace flipchart::flow {

// By silo of HolderSilos.
struct HeldSums {
  std::vector<std::int64_t> millis;
  std::vector<std::uint8_t> had;    // someone there held an issue
  std::vector<std::uint8_t> timed;  // for a time that is known
};

// Pairs of silos as HolderSilos numbers them; the same pair may stand there more than once.
std::vector<SiloPair> silo_pairs(std::vector<PairCount> counts, const HolderSilos& silos);
// `by_leader` counts by slot, its last entry is "across roots", listed last.
std::vector<Seam> seams_of(const std::vector<std::uint64_t>& by_leader,
                           const model::Organization& organization);
// Longest first; silos whose time nobody knows last.
std::vector<Held> held_by(const HeldSums& sums, const HolderSilos& silos);

}  // namespace flipchart::flow
