// Trees that the layout benchmarks share. The same size gives the same tree.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/forests.hpp"

namespace flipchart::layout::testing {

// Grown level by level like a large company: spans of median 6, the largest fiftieth from 15 to 60 (99 in 100
// are at most 21), six of seven people lead nobody, a dozen levels at a million.
inline TreeShape company_like(std::uint32_t n) {
  constexpr std::uint32_t kSpans[] = {2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 9, 10, 12};
  constexpr std::uint32_t kLargeSpans[] = {16, 17, 17, 18, 18, 19, 20, 21, 22, 24, 27, 31, 37, 44, 52, 60};
  constexpr double kLeads[] = {1, 1, 0.55};  // by level, then:
  constexpr double kLeadsFurtherDown = 0.42;
  Dice dice(11);
  std::vector<Slot> parents{kNoSlot};
  Slot begin = 0;
  for (std::size_t level = 0; parents.size() < n; ++level) {
    const auto end = static_cast<Slot>(parents.size());
    for (Slot leader = begin; leader < end; ++leader) {
      const double leads = level < std::size(kLeads) ? kLeads[level] : kLeadsFurtherDown;
      if (leader + 1 < end && !dice.chance(leads)) continue;
      const std::uint32_t* spans = dice.chance(0.02) ? kLargeSpans : kSpans;
      for (std::uint32_t k = spans[dice.below(16)]; k > 0 && parents.size() < n; --k)
        parents.push_back(leader);
    }
    begin = end;
  }
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  return shape;
}

// Everybody's leader is anybody before: deep, uneven, and in no order a cache would like.
inline TreeShape random_tree(std::uint32_t n) {
  Dice dice(12);
  return random_forest(dice, n, n, 0);
}

}  // namespace flipchart::layout::testing
