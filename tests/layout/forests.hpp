// Shapes for tests and benchmarks of the layout: random forests, company-like trees and the extremes. The
// same seed gives the same shape everywhere (the distributions of the standard library do not, so none is
// used).
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "layout/shape.hpp"

namespace flipchart::layout::testing {

inline constexpr double kTiny = 1e-6;

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t n) { return n == 0 ? 0 : next() % n; }
  std::uint32_t between(std::uint32_t low, std::uint32_t high) { return low + below(high - low + 1); }
  bool chance(double p) { return next() < p * 4294967296.0; }

 private:
  std::uint32_t next() { return static_cast<std::uint32_t>(engine_()); }

  std::mt19937 engine_;
};

// Any parents (parent[i] < i, kNoSlot for roots) become breadth-first slots; children keep their order.
inline TreeShape shape_from_parents(const std::vector<Slot>& parents) {
  const auto n = static_cast<Slot>(parents.size());
  std::vector<std::vector<Slot>> children(n);
  std::vector<Slot> order;
  for (Slot i = 0; i < n; ++i) {
    if (parents[i] == kNoSlot) {
      order.push_back(i);
    } else {
      children[parents[i]].push_back(i);
    }
  }
  TreeShape shape;
  shape.parent.assign(order.size(), kNoSlot);
  for (Slot s = 0; s < order.size(); ++s) {
    shape.first_child.push_back(static_cast<Slot>(order.size()));
    for (const Slot child : children[order[s]]) {
      order.push_back(child);
      shape.parent.push_back(s);
    }
  }
  shape.first_child.push_back(n);
  return shape;
}

// Leaves, leads, heads and chiefs from the structure and the bands.
inline void give_roles(TreeShape& shape) {
  const auto n = static_cast<Slot>(shape.parent.size());
  shape.role.assign(n, Role::leaf);
  const auto band_of = [&](Slot s) { return shape.band.empty() || s == kNoSlot ? kNoSlot : shape.band[s]; };
  for (Slot s = n; s-- > 0;) {
    bool leads_leaders = false;
    for (Slot c = shape.first_child[s]; c < shape.first_child[s + 1]; ++c) {
      leads_leaders |= shape.role[c] != Role::leaf || band_of(c) != band_of(s);
    }
    if (shape.first_child[s] == shape.first_child[s + 1]) continue;
    if (shape.parent[s] == kNoSlot) {
      shape.role[s] = Role::top;
    } else if (!leads_leaders) {
      shape.role[s] = Role::lead;
    } else if (band_of(s) == kNoSlot) {
      shape.role[s] = Role::chief;
    } else {
      shape.role[s] = band_of(s) == band_of(shape.parent[s]) ? Role::manager : Role::head;
    }
  }
}

// Bands round random subtrees, numbered from left to right.
inline void give_bands(TreeShape& shape, Dice& dice, double density) {
  const auto n = static_cast<Slot>(shape.parent.size());
  shape.band.assign(n, kNoSlot);
  std::vector<Slot> open;
  const Slot roots = n == 0 ? 0 : shape.first_child[0];
  for (Slot r = roots; r-- > 0;) open.push_back(r);
  while (!open.empty()) {
    const Slot s = open.back();
    open.pop_back();
    const Slot parent = shape.parent[s];
    if (parent != kNoSlot && shape.band[parent] != kNoSlot) {
      shape.band[s] = shape.band[parent];
    } else if (parent != kNoSlot && dice.chance(density)) {
      shape.band[s] = shape.band_count++;
    }
    for (Slot c = shape.first_child[s + 1]; c-- > shape.first_child[s];) open.push_back(c);
  }
}

inline void give_customers(TreeShape& shape, Dice& dice, std::uint32_t customers, std::uint32_t segments) {
  shape.segment_count = segments;
  const auto n = static_cast<std::uint32_t>(shape.parent.size());
  for (std::uint32_t c = 0; c < customers; ++c) {
    shape.segment.push_back(dice.below(segments));
    for (std::uint32_t links = n == 0 ? 0 : dice.below(3); links > 0; --links)
      shape.server.push_back(dice.below(n));
    shape.server_offset.push_back(static_cast<std::uint32_t>(shape.server.size()));
  }
}

// Any forest: every slot's parent is any earlier slot, or one of the last `reach` (small: deep, large: flat).
inline TreeShape random_forest(Dice& dice, std::uint32_t n, std::uint32_t reach, double roots) {
  std::vector<Slot> parents;
  for (Slot i = 0; i < n; ++i) {
    const bool root = i == 0 || dice.chance(roots);
    parents.push_back(root ? kNoSlot : i - 1 - dice.below(std::min(i, reach)));
  }
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  return shape;
}

// Like a company: leaders of 3 to 11, five of six people lead nobody, branches of unequal depth.
inline TreeShape company(Dice& dice, std::uint32_t n) {
  std::vector<Slot> parents{kNoSlot};
  for (Slot s = 0; s < parents.size() && parents.size() < n; ++s) {
    const bool last = s + 1 == parents.size();
    if (s > 8 && !last && !dice.chance(0.18)) continue;
    for (std::uint32_t k = dice.between(3, 11); k > 0 && parents.size() < n; --k) parents.push_back(s);
  }
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  return shape;
}

// A company of few levels: spans of 3 to 12, three of ten lead somebody.
inline TreeShape broad_company(Dice& dice, std::uint32_t n) {
  std::vector<Slot> parents{kNoSlot};
  for (Slot s = 0; s < parents.size() && parents.size() < n; ++s) {
    if (s > 10 && s + 1 < parents.size() && !dice.chance(0.3)) continue;
    for (std::uint32_t k = dice.between(3, 12); k > 0 && parents.size() < n; --k) parents.push_back(s);
  }
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  return shape;
}

inline TreeShape chain(std::uint32_t n) {
  std::vector<Slot> parents;
  for (Slot i = 0; i < n; ++i) parents.push_back(i == 0 ? kNoSlot : i - 1);
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  return shape;
}

inline TreeShape star(std::uint32_t n) {
  std::vector<Slot> parents(n, 0);
  if (n > 0) parents[0] = kNoSlot;
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  return shape;
}

// A chain of leaders, each with one leaf of its own.
inline TreeShape caterpillar(std::uint32_t n) {
  std::vector<Slot> parents;
  for (Slot i = 0; i < n; ++i) parents.push_back(i == 0 ? kNoSlot : (i - 1) / 2 * 2);
  TreeShape shape = shape_from_parents(parents);
  give_roles(shape);
  return shape;
}

// Mid detail as the design draws it.
inline Metrics mid_metrics() {
  Metrics metrics;
  const auto set = [&](Role role, double w, double h) {
    metrics.card[static_cast<std::size_t>(role)] = {w, h};
  };
  set(Role::leaf, 0, 21);
  set(Role::lead, 0, 26);
  set(Role::manager, 0, 26);
  set(Role::head, 156, 36);
  set(Role::chief, 178, 38);
  set(Role::top, 190, 42);
  metrics.leaf_pitch_max = 30;
  return metrics;
}

// Near detail: cards that hold everything.
inline Metrics near_metrics() {
  Metrics metrics;
  for (Size& card : metrics.card) card = {200, 72};
  metrics.column_min = metrics.column_max = 200;
  metrics.column_gap = 12;
  metrics.leaf_pitch = metrics.leaf_pitch_max = 84;
  metrics.band_padding = 14;
  metrics.band_gap = 8;
  metrics.row_gap = 48;
  metrics.row_gap_max = 72;
  metrics.corridor = 72;
  metrics.label_row = 50;
  metrics.lead_gap = 20;
  return metrics;
}

}  // namespace flipchart::layout::testing
