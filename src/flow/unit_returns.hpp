// Over which pairs of units an issue came back: its sequence of units, equal neighbours merged, goes x, y, x.
// A holder off the chart belongs to no unit, so nothing returns over it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "flow/pair_counts.hpp"
#include "flow/routes.hpp"
#include "flow/units.hpp"

namespace flipchart::flow {

inline std::uint64_t unordered_key(std::uint32_t a, std::uint32_t b) {
  return pair_key(std::min(a, b), std::max(a, b));
}

class UnitReturns {  // keeps its room from issue to issue; what it is given must outlive it
 public:
  UnitReturns(const Routes& routes, const Units& units) : routes_(routes), units_(units) {}

  // Each pair once for an issue, however often it returns, as unordered_key, ascending. Good until the next.
  const std::vector<std::uint64_t>& of(std::uint32_t issue) {
    const std::uint32_t begin = routes_.first_stop[issue];
    const std::uint32_t end = routes_.first_stop[issue + 1];
    returned_.clear();
    if (end - begin < 3) return returned_;
    std::uint32_t before = kNoSlot;
    std::uint32_t last = kNoSlot;
    for (std::uint32_t s = begin; s < end; ++s) {
      const HolderId holder = routes_.stops[s].holder;
      const std::uint32_t unit = on_chart(holder) ? units_.of[holder] : kNoSlot;
      if (unit == last) continue;
      if (unit != kNoSlot && last != kNoSlot && unit == before)
        returned_.push_back(unordered_key(unit, last));
      before = last;
      last = unit;
    }
    std::sort(returned_.begin(), returned_.end());
    returned_.erase(std::unique(returned_.begin(), returned_.end()), returned_.end());
    return returned_;
  }

 private:
  const Routes& routes_;
  const Units& units_;
  std::vector<std::uint64_t> returned_;
};

}  // namespace flipchart::flow
