// What the distinct pairs of holders tell: climbs and returns, silos and seams, and which occur most often.
// Parts may be added to on several threads, each on one.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "flow/flow_index.hpp"
#include "flow/holder_silos.hpp"
#include "flow/measures.hpp"
#include "flow/pair_counts.hpp"
#include "flow/top_lines.hpp"

namespace flipchart::flow {

class PairPass {  // what it is given must outlive it
 public:
  PairPass(const model::Organization& organization, const Routes& routes, const FlowIndex& index,
           const Silos& silos, std::size_t lines_wanted);
  // All pairs of the issues, on all cores.
  void count(const Bits& issues);
  void take_into(Measures& measures) &&;

 private:
  struct Sums {                           // of one part
    std::array<std::uint64_t, 4> ways{};  // handovers by HandoverIndex::Way
    std::uint64_t crossings = 0, pairs = 0;
    std::vector<std::uint64_t> seams;     // by slot; the last entry is "across roots"
    std::vector<std::uint64_t> by_level;  // of the sender who is open: crossings
    std::vector<std::uint64_t> by_silo;   // of the silo that is open: handovers to each other one
    std::vector<PairCount> silo_pairs;
    std::uint32_t silo = kNoSlot;  // of senders, open
  };
  void add(std::size_t part, const HandoverIndex::Sent& sent);
  void add_lines(Sums& sums, std::size_t part, const HandoverIndex::Sent& sent);
  void end_sender(Sums& sums, std::uint32_t sender) const;
  static void end_silo(Sums& sums);

  const model::Organization& organization_;
  const Routes& routes_;
  const FlowIndex& index_;
  HolderSilos silos_;
  TopLines lines_;
  std::vector<Sums> parts_;
};

}  // namespace flipchart::flow
