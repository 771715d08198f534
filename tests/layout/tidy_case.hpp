// What the laws of the tidy form range over: forests with all that moves a card out of its row's even line
// (ranks, a front to stand on, assistants, shelves, cards of unequal width), and their mirror images.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "layout/forests.hpp"
#include "layout/placement.hpp"
#include "layout/random_case.hpp"

namespace flipchart::layout::testing {

inline bool childless(const TreeShape& shape, Slot s) {
  return shape.first_child[s] == shape.first_child[s + 1];
}
inline bool assists(const TreeShape& shape, Slot s) {
  return !shape.assistant.empty() && shape.assistant[s] != 0 && childless(shape, s) &&
         shape.parent[s] != kNoSlot;
}

inline void give_assistants(TreeShape& shape, Dice& dice, double share) {
  shape.assistant.assign(shape.parent.size(), 0);
  for (Slot s = 0; s < shape.parent.size(); ++s)
    shape.assistant[s] = childless(shape, s) && shape.parent[s] != kNoSlot && dice.chance(share);
}

// Some below their leader's, some far below, some equal across branches, some numbers never used.
inline void give_ranks(TreeShape& shape, Dice& dice) {
  shape.rank.assign(shape.parent.size(), 0);
  for (Slot s = 0; s < shape.parent.size(); ++s) {
    const std::uint32_t above = shape.parent[s] == kNoSlot ? 0 : shape.rank[shape.parent[s]] + 1;
    shape.rank[s] = above + (dice.chance(0.3) ? 2 * dice.below(4) : 0);
  }
}

inline Case tidy_case(std::uint32_t seed) {
  Dice dice(seed + 7000);
  Case it;
  constexpr std::uint32_t kSizes[] = {0, 1, 2, 5, 12, 40, 150, 600};
  constexpr std::uint32_t kReach[] = {2, 8, 60, 100000};
  const std::uint32_t n = kSizes[seed % 8];
  it.shape = dice.chance(0.4) && n > 0
                 ? company(dice, n)
                 : random_forest(dice, n, kReach[dice.below(4)], dice.chance(0.5) ? 0 : 0.05);
  if (dice.chance(0.2)) {
    it.shape.aside.assign(n, 0);
    for (std::uint32_t k = dice.below(4); k > 0 && n > 0; --k) it.shape.aside[dice.below(n)] = 1;
    for (Slot s = 0; s < n; ++s) {
      const Slot parent = it.shape.parent[s];
      if (parent != kNoSlot && it.shape.aside[parent] != 0) it.shape.aside[s] = 1;
    }
  }
  if (dice.chance(0.3)) give_ranks(it.shape, dice);
  if (dice.chance(0.3)) give_assistants(it.shape, dice, dice.chance(0.5) ? 0.1 : 0.6);
  if (dice.chance(0.3)) give_customers(it.shape, dice, dice.between(1, 80), dice.between(1, 6));
  it.metrics = mid_metrics();
  it.metrics.branch_gap = dice.chance(0.5) ? 9 : 0;
  if (dice.chance(0.3)) {
    for (Size& card : it.metrics.card) card = {200, 72};
  } else if (dice.chance(0.5)) {
    for (Size& card : it.metrics.card)
      card = {static_cast<double>(dice.between(20, 300)), static_cast<double>(dice.between(10, 90))};
  }
  it.metrics.leaf_pitch = it.metrics.leaf_pitch_max = it.metrics.card[0].h + 4;
  it.wish.form = Form::tidy;
  if (dice.chance(0.4)) it.wish.ends = Ends::front;
  it.placement = placed(it.shape, it.metrics, it.wish);
  return it;
}

inline bool on_chart(const Case& it, Slot s) {
  return !aside(it, s);
}
// Stands below the bus of its leader (or is a root).
inline bool reports(const Case& it, Slot s) {
  return on_chart(it, s) && !assists(it.shape, s);
}

template <class T>
std::vector<T> permuted(const std::vector<T>& values, const std::vector<Slot>& to) {
  std::vector<T> out(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) out[to[i]] = values[i];
  return out;
}

// Every breadth of the forest in reverse; also tells where each slot went.
inline std::pair<TreeShape, std::vector<Slot>> mirrored(const TreeShape& shape) {
  const auto n = static_cast<Slot>(shape.parent.size());
  std::vector<Slot> to(n);
  Slot begin = 0;
  Slot end = n == 0 ? 0 : shape.first_child[0];
  while (begin < end) {
    for (Slot s = begin; s < end; ++s) to[s] = begin + end - 1 - s;
    begin = std::exchange(end, shape.first_child[end]);
  }
  TreeShape out;
  std::vector<Slot> parents(n, kNoSlot);
  for (Slot s = 0; s < n; ++s)
    if (shape.parent[s] != kNoSlot) parents[to[s]] = to[shape.parent[s]];
  out = shape_from_parents(parents);
  out.role = permuted(shape.role, to);
  out.aside = permuted(shape.aside, to);
  out.assistant = permuted(shape.assistant, to);
  out.rank = permuted(shape.rank, to);
  return {out, to};
}

}  // namespace flipchart::layout::testing
