// One pass over the stops of kept issues, shared by the cores; sums are whole numbers, so it does not matter
// who made which.
#include "flow/unit_heat.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "flow/issue_parts.hpp"

namespace flipchart::flow {

namespace {

using base::kNoTime;

class HeatPass {  // sees each kept issue of its part once
 public:
  HeatPass(const model::History& history, const Routes& routes, const Units& units,
           std::vector<UnitHeat>& heat)
      : history_(history), routes_(routes), units_(units), heat_(heat) {}

  void add(std::uint32_t issue) {
    const std::uint32_t begin = routes_.first_stop[issue];
    const std::uint32_t end = routes_.first_stop[issue + 1];
    if (begin == end) return;
    bool raised = false;
    std::uint32_t unit = unit_of(begin);
    Millis since = time_of(begin);
    for (std::uint32_t stop = begin; stop < end; ++stop) {
      const bool last = stop + 1 == end;
      const std::uint32_t next = last ? kNoSlot : unit_of(stop + 1);
      const Millis until = last ? ending_of(issue) : time_of(stop + 1);
      if (unit != kNoSlot) {
        UnitHeat& here = heat_[unit];
        if (!raised) ++here.raised;
        raised = true;
        if (!last && next != unit) ++here.passed_on;
        if (last && routes_.closed[issue] != 0) ++here.solved;
        if (since != kNoTime && until != kNoTime) here.waited += std::max<Millis>(0, until - since);
      }
      unit = next;
      since = until;
    }
  }

 private:
  std::uint32_t unit_of(std::uint32_t stop) const {
    const HolderId holder = routes_.stops[stop].holder;
    return on_chart(holder) ? units_.of[holder] : kNoSlot;
  }
  Millis time_of(std::uint32_t stop) const {
    const std::uint32_t event = routes_.stops[stop].event;
    return history_.dated(event) ? history_.at(event) : kNoTime;
  }
  Millis ending_of(std::uint32_t issue) const {
    return routes_.closed[issue] != 0 ? closed_at(history_, routes_, issue) : history_.latest();
  }

  const model::History& history_;
  const Routes& routes_;
  const Units& units_;
  std::vector<UnitHeat>& heat_;
};

}  // namespace

std::vector<UnitHeat> unit_heat(const model::History& history, const Routes& routes, const Units& units,
                                const Kept& kept) {
  const base::EvenParts parts(history.issue_count(), kLeastIssues);
  std::vector<std::vector<UnitHeat>> sums(parts.parts, std::vector<UnitHeat>(units.size()));
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    HeatPass pass(history, routes, units, sums[part]);
    for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i)
      if (kept.keep[i] != 0) pass.add(i);
  });
  for (std::size_t part = 1; part < sums.size(); ++part)
    for (std::size_t unit = 0; unit < units.size(); ++unit) sums.front()[unit] += sums[part][unit];
  return sums.empty() ? std::vector<UnitHeat>(units.size()) : std::move(sums.front());
}

}  // namespace flipchart::flow
