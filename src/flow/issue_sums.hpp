// What issues add up to, kept up to date while the set of issues changes: an issue is added or taken away,
// and of all the ways from sums that are known to those that are asked for the shortest is gone. Known are
// the last ones, those of no issue and of all issues, those of stretches of time, so that a brush that is set
// anywhere adds up little more than its ends, and those of the last large changes, so that a box that is
// ticked on and off again is added up once.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "flow/bits.hpp"
#include "flow/holder_silos.hpp"
#include "flow/issue_kinds.hpp"
#include "flow/measure_lists.hpp"
#include "flow/routes.hpp"
#include "flow/stretches.hpp"

namespace flipchart::flow {

struct IssueSums {
  std::vector<std::int64_t> issues;  // by kind
  std::vector<HeldSum> held;         // by silo
  // Where handovers are counted: by silo times silos plus the silo to which, and by kind.
  std::vector<std::int64_t> silo_pairs, handovers;

  void add(const IssueSums& more, std::int64_t times = 1);
  std::size_t bytes() const {
    return (issues.size() + silo_pairs.size() + handovers.size()) * sizeof(std::int64_t) +
           held.size() * sizeof(HeldSum);
  }
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
  // Linear in the stops of the issues that come or go since the last call, of `issues`, of those that are not
  // among them, or, where they are those begun in `days`, of those that are in no whole stretch of these
  // days, whichever are fewest; on all cores.
  const IssueSums& of(const Bits& issues, const std::optional<Days>& days = std::nullopt);
  std::size_t bytes() const;

 private:
  template <bool kDated, class Row, class Kind, class Silo>
  class Pass;
  struct Change {
    Bits issues;
    IssueSums sums;
  };
  void add_all();
  // Those that are not among `added` are taken away.
  IssueSums sums_of(const Bits& issues, const Bits& added) const;
  void change(const Bits& to);
  // Calls with(passes), which makes a Pass that fits the columns for the sums it is given.
  template <class With>
  void with_passes(With with) const;

  const model::History& history_;
  const Routes& routes_;
  const IssueKinds& kinds_;
  const std::vector<std::uint32_t>& silo_;
  std::vector<std::uint8_t> narrow_silo_;  // the same where handovers are counted: a third of a core's cache
  const NarrowColumn& by_stop_;
  IssueSums none_;
  Stretches stretches_;
  std::vector<IssueSums> by_stretch_;  // and one more for issues in none; once all issues were asked for
  IssueSums all_;                      // then
  std::vector<Change> changes_;        // the last large ones that only added issues, or only took some away
  std::size_t oldest_change_ = 0;
  Bits issues_;
  IssueSums sums_;
};

}  // namespace flipchart::flow
