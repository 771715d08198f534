// What issues add up to, kept up to date while the set of issues changes: an issue is added or taken away,
// and of all the ways from sums that are known to those that are asked for the shortest is gone.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "flow/bits.hpp"
#include "flow/holder_silos.hpp"
#include "flow/issue_kinds.hpp"
#include "flow/measure_lists.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

struct IssueSums {
  std::vector<std::int64_t> issues;  // by kind
  std::vector<HeldSum> held;         // by silo
  // Where handovers are counted: by silo times silos plus the silo to which, and by kind.
  std::vector<std::int64_t> silo_pairs, handovers;
};

// A set of issues and how many events they have.
class CountedIssues {
 public:
  // Linear in the issues that come or go since the last call.
  std::uint64_t events_of(const Bits& issues, const model::History& history);

 private:
  Bits issues_;
  std::int64_t events_ = 0;
};

class SummedIssues {
 public:
  // What it is given must outlive it. `silo` by row, as HolderSilos numbers them. Handovers are counted where
  // there are `handover_kinds` of them, `by_stop`; silos must be few then.
  SummedIssues(const model::History& history, const Routes& routes, const IssueKinds& kinds,
               const std::vector<std::uint32_t>& silo, std::uint32_t silos, const NarrowColumn& by_stop,
               std::uint32_t handover_kinds);
  // Linear in the stops of the issues that come or go since the last call, of `issues`, or of those that are
  // not among them, whichever are fewest; on all cores.
  const IssueSums& of(const Bits& issues);

 private:
  template <bool kDated, class Row, class Kind>
  class Pass;
  void change(const Bits& to);
  template <bool kDated, class Row, class Kind>
  void change(const Bits& to, const Row* rows, const Kind* by_stop);

  const model::History& history_;
  const Routes& routes_;
  const IssueKinds& kinds_;
  const std::vector<std::uint32_t>& silo_;
  const NarrowColumn& by_stop_;
  IssueSums none_;
  std::optional<IssueSums> all_;  // once they were asked for
  Bits issues_;
  IssueSums sums_;
};

}  // namespace flipchart::flow
