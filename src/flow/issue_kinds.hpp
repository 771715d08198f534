// Issues that count alike: as many events and stops, as often sent back, closed or not, and so on. There are
// few such kinds, so an issue is two bytes, and what many issues add up to is a count for each kind.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/bits.hpp"
#include "flow/holder_silos.hpp"
#include "flow/narrow.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

struct IssueKind {
  std::uint32_t events = 0;
  std::uint32_t placed = 0;   // events whose holder is on the chart
  std::uint32_t stops = 0;    // n
  std::uint32_t returns = 0;  // the i with h(i+2) = h(i)
  bool closed = false;
  bool contained = false;  // n >= 1, all of them on the front line
  bool crosses = false;    // a handover of it crosses silos
  friend auto operator<=>(const IssueKind&, const IssueKind&) = default;
};

struct IssueKinds {
  NarrowColumn of;  // by issue: its kind
  std::vector<IssueKind> kinds;
  std::size_t bytes() const { return of.bytes() + kinds.size() * sizeof(IssueKind); }
};

// Linear in stops; on all cores. `silo` by row, as HolderSilos numbers them.
IssueKinds kinds_of(const model::Organization& organization, const model::History& history,
                    const Routes& routes, const HolderSilos& silos, const std::vector<std::uint32_t>& silo);

// By silo: the issues that somebody there held. Nothing where there are more than kFewSilos. Linear in stops;
// on all cores.
std::vector<Bits> issues_by_silo(const Routes& routes, const std::vector<std::uint32_t>& silo,
                                 std::uint32_t silos);

}  // namespace flipchart::flow
