// What the distinct pairs of holders tell: climbs and returns, silos and seams. Parts may be added to on
// several threads, each on one.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "flow/handovers.hpp"
#include "flow/holder_silos.hpp"
#include "flow/measures.hpp"
#include "flow/pair_counts.hpp"
#include "flow/preorder.hpp"

namespace flipchart::flow {

// What the distinct pairs of one part add up to.
struct PairSums {
  std::uint64_t climbs = 0, returns = 0, sideways = 0, crossings = 0;
  std::vector<std::uint64_t> seams;  // by slot; the last entry is "across roots"; empty: none
  std::vector<std::uint64_t> silos;  // of the sender who is open, by silo of the receiver
  std::vector<std::uint32_t> met_silos;
  std::vector<PairCount> silo_pairs;
  std::uint32_t sender = kNoSlot;

  void end_sender(std::uint32_t silo) {
    for (const std::uint32_t to : met_silos) silo_pairs.push_back({silo, to, std::exchange(silos[to], 0)});
    met_silos.clear();
  }
};

class PairPass {  // what it is given must outlive it
 public:
  PairPass(const model::Organization& organization, const HolderRows& rows, const Silos& silos,
           std::size_t parts)
      : organization_(organization), rows_(rows), silos_(silos), order_(organization), parts_(parts) {}

  // A distinct pair; those of one sender come one after the other within a part.
  void add(std::size_t part, std::uint32_t sender, std::uint32_t receiver, std::uint32_t times);
  // After the last pair.
  void take_into(Measures& measures);

 private:
  const model::Organization& organization_;
  const HolderRows& rows_;
  HolderSilos silos_;
  Preorder order_;
  std::vector<PairSums> parts_;
};

}  // namespace flipchart::flow
