// What the laws of a placement range over: a random shape with the measures and wishes it is placed by.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "layout/forests.hpp"
#include "layout/placement.hpp"

namespace flipchart::layout::testing {

struct Case {
  TreeShape shape;
  Metrics metrics;
  Wish wish;
  Placement placement;

  Slot slots() const { return static_cast<Slot>(shape.parent.size()); }
};

// Every combination of what the laws range over, from a seed.
inline Case random_case(std::uint32_t seed) {
  Dice dice(seed);
  Case it;
  constexpr std::uint32_t kSizes[] = {0, 1, 2, 5, 12, 40, 150, 600, 5000};
  constexpr std::uint32_t kReach[] = {2, 8, 60, 100000};
  const std::uint32_t n = kSizes[seed % 9];
  it.shape = dice.chance(0.4) && n > 0
                 ? company(dice, n)
                 : random_forest(dice, n, kReach[dice.below(4)], dice.chance(0.5) ? 0 : 0.05);
  if (dice.chance(0.6)) give_bands(it.shape, dice, dice.chance(0.5) ? 0.2 : 0.7);
  if (dice.chance(0.4)) {
    it.shape.aside.assign(n, 0);
    for (std::uint32_t k = dice.below(4); k > 0 && n > 0; --k) it.shape.aside[dice.below(n)] = 1;
    for (Slot s = 0; s < n; ++s) {
      const Slot parent = it.shape.parent[s];
      if (parent != kNoSlot && it.shape.aside[parent] != 0) it.shape.aside[s] = 1;
    }
  }
  give_roles(it.shape);
  if (dice.chance(0.6)) give_customers(it.shape, dice, dice.between(1, 80), dice.between(1, 6));
  it.metrics = mid_metrics();
  if (dice.chance(0.4))
    it.metrics.card[static_cast<std::size_t>(Role::chief)].w = 340;  // wide over narrow columns
  if (dice.chance(0.3)) {
    for (Size& card : it.metrics.card) card = {200, 72};
    it.metrics.leaf_pitch = it.metrics.leaf_pitch_max = 84;
    it.metrics.column_min = it.metrics.column_max = 200;
    it.wish.stack_columns = 2;
  } else if (dice.chance(0.3)) {
    it.wish.stack_columns = dice.chance(0.5) ? kNoSlot : dice.between(1, 4);
  }
  it.placement = placed(it.shape, it.metrics, it.wish);
  return it;
}

// One test for a law, not one for a law and a seed: programs that run each test alone stay quick.
template <class Law>
void for_each_case(Law law) {
  for (std::uint32_t seed = 0; seed < 90; ++seed) {
    SCOPED_TRACE(seed);
    law(random_case(seed));
  }
}

inline bool aside(const Case& it, Slot s) {
  return !it.shape.aside.empty() && it.shape.aside[s] != 0;
}
inline Slot band(const Case& it, Slot s) {
  return it.shape.band.empty() ? kNoSlot : it.shape.band[s];
}
inline bool in_stack(const Case& it, Slot s) {
  const Slot parent = it.shape.parent[s];
  return it.shape.role[s] == Role::leaf && parent != kNoSlot && !aside(it, s) &&
         band(it, s) == band(it, parent);
}

// A sweep over x: two that overlap, or none.
inline ::testing::AssertionResult none_overlap(std::vector<Rect> rects) {
  std::sort(rects.begin(), rects.end(), [](const Rect& a, const Rect& b) { return a.x < b.x; });
  std::vector<Rect> open;
  for (const Rect& rect : rects) {
    std::erase_if(open, [&](const Rect& o) { return o.right() <= rect.x; });
    for (const Rect& o : open) {
      if (o.grown(-kTiny).overlaps(rect.grown(-kTiny))) {
        return ::testing::AssertionFailure()
               << "(" << o.x << " " << o.y << " " << o.w << " " << o.h << ") and (" << rect.x << " " << rect.y
               << " " << rect.w << " " << rect.h << ")";
      }
    }
    open.push_back(rect);
  }
  return ::testing::AssertionSuccess();
}

inline bool within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - kTiny && inner.y >= outer.y - kTiny && inner.right() <= outer.right() + kTiny &&
         inner.bottom() <= outer.bottom() + kTiny;
}

}  // namespace flipchart::layout::testing
